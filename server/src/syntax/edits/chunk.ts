/** A stretch of some text, unchanged: the material that an edited document is put together from. */
export interface Chunk {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** It is a part of the document under edit (not new text), so it needs no edit while it stays in place. */
  readonly original: boolean;
}

/** A chunk of new text. */
export function newChunk(text: string): Chunk {
  return { source: text, start: 0, end: text.length, original: false };
}

/** The text that `chunks` add up to. */
export function textOfChunks(chunks: readonly Chunk[]): string {
  return chunks.map((chunk) => chunk.source.slice(chunk.start, chunk.end)).join('');
}

/** The stretch from `start` to `end` of the text that `chunks` add up to, as chunks. */
export function sliceChunks(
  chunks: readonly Chunk[],
  start: number,
  end = Number.POSITIVE_INFINITY,
): Chunk[] {
  const result: Chunk[] = [];
  let position = 0;
  for (const chunk of chunks) {
    const from = chunk.start + Math.max(0, start - position);
    const to = Math.min(chunk.end, chunk.start + end - position);
    if (from < to) result.push({ ...chunk, start: from, end: to });
    position += chunk.end - chunk.start;
  }
  return result;
}
