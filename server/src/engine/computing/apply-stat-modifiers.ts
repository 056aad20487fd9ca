import { type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { Modifier } from '../config/stat-definition.ts';
import { convertToFloat } from '../values/convert-to-float.ts';
import { expectList } from '../values/expect-list.ts';
import { expectNumber } from '../values/expect-number.ts';
import { expectObject } from '../values/expect-object.ts';
import { memberOr } from '../values/member-or.ts';

/**
 * `base` after its modifiers (docs/stat-system.md, 2.7): the first absolute one in list order alone, else
 * `(base + sum of additive) * product of multiplicative`. Nothing is clamped and nothing expires here.
 *
 * @throws StatEngineError where the game fails: a modifier that is no object, a value that is no number.
 */
export function applyStatModifiers(base: JsonValue, modifiers: readonly (Modifier | JsonValue)[]): number {
  const list = expectList(modifiers as JsonValue, 'Modifiers') as readonly JsonObject[];
  // Looking ends at the first absolute modifier, so those behind it cannot fail.
  const absolute = list.find((item) => typeOf(item) === 'absolute');
  if (absolute) return readAmount(absolute, base);
  let added = 0;
  let factor = 1;
  for (const modifier of list) {
    if (typeOf(modifier) === 'additive') added += readAmount(modifier, 0);
    if (typeOf(modifier) === 'multiplicative') factor *= readAmount(modifier, 1);
  }
  return (expectNumber(base, 'The base value') + added) * factor;
}

const typeOf = (modifier: JsonValue): JsonValue | undefined =>
  ownMember(expectObject(modifier, 'A modifier'), 'type');

const readAmount = (modifier: JsonObject, absent: JsonValue): number =>
  convertToFloat(memberOr(modifier, 'value', absent), 'A modifier value');
