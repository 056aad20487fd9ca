import type { JsonPath } from '../base/json-pointer.ts';
import type { JsonObject, JsonValue } from '../base/json-value.ts';
import { countKeyColons, countKeys } from './count-keys.ts';
import { findContainerEdits } from './find-container-edits.ts';
import { mayHoldSurrogates } from './may-hold-surrogates.ts';
import type { TextOutline } from './text-outline.ts';

/** A strict JSON text that nothing is wrong with, and what it says. */
export interface CleanText {
  readonly value: JsonValue;
  readonly outline: TextOutline;
}

/** An object or array that was read anew, and the way to it. */
export interface RereadPart {
  readonly path: JsonPath;
  readonly part: JsonValue;
}

/** The same after edits. */
export interface RereadText extends CleanText {
  /** In text order, and not one in the other. */
  readonly parts: readonly RereadPart[];
}

/**
 * Reads a text that came out of another by edits: only the objects and arrays around them are read, the values of all else
 * are those of the text before. Undefined when it takes a look at the whole text, because something may be wrong with it
 * or the outermost value itself was edited.
 */
export function rereadText({ value, outline }: CleanText, text: string): RereadText | undefined {
  const edits = findContainerEdits(outline, text);
  if (edits === undefined) return undefined;
  const parts: RereadPart[] = [];
  const copies = new Set<JsonValue>();
  let whole: JsonValue | undefined = value;
  for (const { container, newStart, newEnd } of edits) {
    const path = outline.pathOf(container);
    const part = readPart(text.slice(newStart, newEnd), path.length + 1);
    whole = part === undefined ? undefined : replacePart(whole, path, part, copies);
    if (part === undefined || whole === undefined) return undefined;
    parts.push({ path, part });
  }
  return { value: whole, outline: outline.follow(text, edits), parts };
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

/**
 * A copy of a value with another part at `path`; all beside the path is shared. What is among `copies` already is changed
 * in place.
 */
function replacePart(
  value: JsonValue,
  path: JsonPath,
  part: JsonValue,
  copies: Set<JsonValue>,
  depth = 0,
): JsonValue | undefined {
  const step = path[depth];
  if (step === undefined) return part;
  // To set this member would not make it a member.
  if (typeof value !== 'object' || value === null || step === '__proto__') return undefined;
  const member: JsonValue | undefined = (value as JsonObject)[step];
  const replaced = member === undefined ? undefined : replacePart(member, path, part, copies, depth + 1);
  if (replaced === undefined) return undefined;
  const copy = copies.has(value)
    ? value
    : Array.isArray(value)
      ? [...value]
      : copyObject(value as JsonObject);
  (copy as Record<string | number, JsonValue>)[step] = replaced;
  copies.add(copy);
  return copy;
}

/** Objects with more members are tables to the machine; to spread one takes it twice as long as to fill another. */
const MOST_SPREAD = 1000;

function copyObject(object: JsonObject): JsonObject {
  let members = 0;
  for (const _ in object) if (++members > MOST_SPREAD) return copyTable(object);
  return { ...object };
}

function copyTable(object: JsonObject): JsonObject {
  // Without a prototype, a new object is a table from the beginning, and `__proto__` a key like any other.
  const copy: Record<string, JsonValue> = Object.create(null);
  for (const key in object) copy[key] = object[key] ?? null;
  return Object.setPrototypeOf(copy, Object.prototype);
}
