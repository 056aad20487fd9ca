import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../base/json-value.ts';
import { countKeyColons, countKeys } from './count-keys.ts';
import { mayHoldSurrogates } from './find-lone-surrogates.ts';
import { findTextChange } from './find-text-change.ts';
import type { TextOutline } from './text-outline.ts';

/** A strict JSON text that nothing is wrong with, and what it says. */
export interface CleanText {
  readonly value: JsonValue;
  readonly outline: TextOutline;
}

/** The same after an edit. */
export interface RereadText extends CleanText {
  /** The way to the value that was read anew. */
  readonly path: JsonPath;
  readonly part: JsonValue;
}

/**
 * Reads a text that came out of another by an edit: only the object or array around the edit is read, the values of all
 * else are those of the text before. Undefined when it takes a look at the whole text, because something may be wrong
 * with it or the edit lies in the outermost value itself.
 */
export function rereadText({ value, outline }: CleanText, text: string): RereadText | undefined {
  const change = findTextChange(outline.text, text);
  const container = outline.containerAround(change);
  // Of the outermost value nothing would be left.
  if (container <= 0) return undefined;
  const end = outline.endOf(container) + change.newEnd - change.oldEnd;
  const written = text.slice(outline.startOf(container), end);
  const path = outline.pathOf(container);
  const part = readPart(written, path.length + 1);
  const whole = part === undefined ? undefined : replacePart(value, path, part);
  if (part === undefined || whole === undefined) return undefined;
  return { value: whole, outline: outline.follow(text, change, container), path, part };
}

/** What an object or array that is nested `depth` levels deep says; undefined when something may be wrong with it. */
function readPart(written: string, depth: number): JsonValue | undefined {
  let part: JsonValue;
  try {
    part = JSON.parse(written);
  } catch {
    return undefined;
  }
  const isClean = countKeys(part, depth) === countKeyColons(written) && !mayHoldSurrogates(written);
  return isClean ? part : undefined;
}

/** A copy of a value with another part at `path`; all beside the path is shared. */
function replacePart(value: JsonValue, path: JsonPath, part: JsonValue, depth = 0): JsonValue | undefined {
  const step = path[depth];
  if (step === undefined) return part;
  if (isJsonObject(value)) {
    // To set this member would not make it a member.
    if (step === '__proto__') return undefined;
    const member = value[String(step)];
    const replaced = member === undefined ? undefined : replacePart(member, path, part, depth + 1);
    return replaced === undefined ? undefined : { ...value, [step]: replaced };
  }
  if (!Array.isArray(value)) return undefined;
  const item: JsonValue | undefined = value[Number(step)];
  const replaced = item === undefined ? undefined : replacePart(item, path, part, depth + 1);
  return replaced === undefined ? undefined : value.with(Number(step), replaced);
}
