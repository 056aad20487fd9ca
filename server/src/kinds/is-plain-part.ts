import type { JsonPath } from '../base/json-pointer.ts';
import type { JsonValue } from '../base/json-value.ts';
import { countPlainKeys } from './count-plain-keys.ts';
import type { PlainShape } from './generated/plain-shapes.js';

/**
 * Says whether an object or array is beyond doubt (see `countPlainKeys`) at a place of a value that looks like `shape` and
 * was beyond doubt with another object or array there. Undefined when that takes a look at the whole value.
 */
export function isPlainPart(shape: PlainShape, path: JsonPath, part: JsonValue): boolean | undefined {
  let at: PlainShape | undefined = shape;
  for (const step of path) {
    // Cases judge the whole value.
    if (at === undefined || at.cases !== undefined || at.values !== undefined) return undefined;
    at = typeof step === 'number' ? at.items : findMemberShape(at, step);
  }
  return at && !Number.isNaN(countPlainKeys(part, at, path.length + 1));
}

function findMemberShape({ keys, prefixes, each }: PlainShape, key: string): PlainShape | undefined {
  const known = keys?.get(key);
  if (known !== undefined) return known;
  for (const [prefix, child] of prefixes ?? []) if (key.startsWith(prefix)) return child;
  return each;
}
