import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import type { JsonValue } from '../base/json-value.ts';
import type { Fix } from '../base/problem.ts';
import { coerceFloat } from '../engine/values/coerce-float.ts';
import { makeChoice, makeSafeFix } from './make-fix.ts';

/** Offers the number that is meant by another value, as far as one can see, and to remove what stands there. */
export function offerNumber(path: JsonPath, value: JsonValue): readonly Fix[] {
  const remove = makeChoice(l10n.t('Remove it'), { kind: 'remove', path });
  const exact = typeof value === 'string' || typeof value === 'boolean' ? coerceFloat(value) : undefined;
  const number = exact ?? (typeof value === 'string' ? readLeniently(value) : undefined);
  if (number === undefined || !Number.isFinite(number)) return [remove];
  const make = exact === undefined ? makeChoice : makeSafeFix;
  return [
    make(l10n.t('Change to {0}', number), { kind: 'replace-value', path, json: String(number) }),
    remove,
  ];
}

/** The number in `70%`, `70 / 100` or `7,5`, none of which are numbers to the game. */
function readLeniently(text: string): number | undefined {
  const written = /^\s*([+-]?\d{1,9}(?:[.,]\d{1,9})?)\s*(?:%|\/\s*100)?\s*$/.exec(text)?.[1];
  return written === undefined ? undefined : Number(written.replace(',', '.'));
}
