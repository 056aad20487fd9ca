import type { JsonValue } from '../base/json-value.ts';
import { parseDecimal } from './coerce-float.ts';
import { expectNumber } from './expect-number.ts';
import { findNumber } from './find-number.ts';
import { trimText } from './trim-text.ts';

/**
 * The number of an entity's or modifier's value where the game insists on one (docs/stat-system.md, 2.7):
 * numbers, booleans (1 and 0) and numeric text, whose underscores must stand between digits.
 *
 * @throws StatEngineError `not-a-number` for anything else; `what` names the value in its message.
 */
export const convertToFloat = (value: JsonValue, what: string): number =>
  expectNumber(
    value,
    what,
    typeof value === 'string'
      ? parseDecimal(trimText(value, true).replace(/(?<=\d)_(?=\d)/g, ''))
      : findNumber(value),
  );
