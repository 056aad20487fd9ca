import type { Span } from '../../base/span.ts';
import type { Mention } from '../../model/mentions/mention.ts';
import { findStrictPlace } from '../../syntax/find-strict-place.ts';
import type { LocatedText } from '../../syntax/located-text.ts';

/** An id in a text. */
export interface LocatedId {
  /** The id itself: without quotes, and without what stands around it in the same text. */
  readonly span: Span;
  /** The whole key or value, with its quotes. */
  readonly whole: Span;
}

/**
 * Where an id stands. Undefined when the text there is another one by now: a file on disk may have changed since it was
 * read last. An id that is written with escapes is all that stands between the quotes. `isPlain`: the text was strict JSON
 * when it was read, so its place is found without a look at all the rest.
 */
export function locateOccurrence(
  located: LocatedText,
  mention: Mention,
  isPlain = false,
): LocatedId | undefined {
  const whole = findWhole(located, mention, isPlain);
  if (whole === undefined) return undefined;
  const written = located.text.slice(whole.start, whole.end);
  const { name, before, after } = mention;
  if (written === name) return { span: whole, whole };
  if (!written.startsWith('"') || !written.endsWith('"') || written.length < 2) return undefined;
  const text = before + name + after;
  const inside = { start: whole.start + 1, end: whole.end - 1 };
  if (written.slice(1, -1) === text) {
    return { span: { start: inside.start + before.length, end: inside.end - after.length }, whole };
  }
  return parseString(written) === text ? { span: inside, whole } : undefined;
}

function findWhole(located: LocatedText, { path, part }: Mention, isPlain: boolean): Span | undefined {
  const quick = isPlain ? findStrictPlace(located.text, path) : undefined;
  const span = (part === 'key' ? quick?.key : quick?.value) ?? located.spanOf(path, part);
  // A missing place falls back to what is around it, which is told by the text that stands there.
  return span.end > span.start ? span : undefined;
}

function parseString(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
