import type { TextEdit } from '../../base/text-edit.ts';
import { type Chunk, newChunk, textOfChunks } from './chunk.ts';
import type { EditTree, EditValue, Item } from './edit-tree.ts';
import { replaceInChunks } from './replace-comment.ts';

/** The text edits that make the text of a document what its tree has become; none where nothing changed. */
export function writeEdits(tree: EditTree): TextEdit[] {
  const { text } = tree.located;
  const edits: TextEdit[] = [];
  let position = 0;
  let newText = '';
  const keepFrom = (start: number) => {
    if (newText !== text.slice(position, start))
      edits.push({ span: { start: position, end: start }, newText });
    newText = '';
  };
  const chunks = [tree.head, ...chunksOf(tree.root.value, true), tree.tail];
  for (const chunk of replaceInChunks(chunks, tree.changedComments)) {
    if (chunk.start === chunk.end) continue;
    if (chunk.original) {
      keepFrom(chunk.start);
      position = chunk.end;
    } else {
      newText += chunk.source.slice(chunk.start, chunk.end);
    }
  }
  keepFrom(text.length);
  return edits;
}

/** A value as it is written by now. */
export function textOfValue(value: EditValue): string {
  return textOfChunks([...chunksOf(value, false)]);
}

/** All chunks of a value in their order; those that are not `inPlace` count as new text. */
function* chunksOf(value: EditValue, inPlace: boolean): Generator<Chunk> {
  if (value.kind === 'written') {
    const { node, located, original } = value;
    yield {
      source: located.text,
      start: node.offset,
      end: node.offset + node.length,
      original: original && inPlace,
    };
    return;
  }
  yield* place([value.open], inPlace);
  for (const item of value.items) yield* chunksOfItem(item, inPlace && !item.moved);
  yield* place([...value.tail, value.close], inPlace);
}

function* chunksOfItem(item: Item, inPlace: boolean): Generator<Chunk> {
  yield* place(item.before, inPlace);
  if (item.key !== undefined) yield* place([item.key.written, ...item.key.colon], inPlace);
  yield* chunksOf(item.value, inPlace);
  yield* place(item.after, inPlace);
  if (item.comma !== undefined) yield* place([item.comma], inPlace);
}

function place(chunks: readonly Chunk[], inPlace: boolean): readonly Chunk[] {
  return inPlace ? chunks : chunks.map((chunk) => newChunk(chunk.source.slice(chunk.start, chunk.end)));
}
