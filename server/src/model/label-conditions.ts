import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';

/** What one test of a label's condition asks of an axis: the values between two bounds. */
export interface AskedRange {
  readonly min: number;
  readonly max: number;
  /** Whether the bounds themselves are left out. */
  readonly aboveMin: boolean;
  readonly belowMax: boolean;
}

/** Everything: what a test without operators asks. */
const ANY_VALUE: AskedRange = { min: -Infinity, max: Infinity, aboveMin: false, belowMax: false };

/**
 * What a test asks (docs/stat-system.md, 1.17): `gte`, `gt`, `lte`, `lt`, `eq` and `between`, all of which must hold.
 * Undefined when one of them is no number, so that another rule speaks about it.
 */
export function readAskedRange(test: JsonObject): AskedRange | undefined {
  let range: AskedRange | undefined = ANY_VALUE;
  for (const [operator, toRange] of OPERATORS) {
    const value = ownMember(test, operator);
    if (value === undefined || value === null) continue;
    if (typeof value !== 'number') return undefined;
    range = intersect(range, toRange(value));
  }
  const between = ownMember(test, 'between');
  if (between === undefined || between === null) return range;
  if (!Array.isArray(between) || !between.every((value: JsonValue) => typeof value === 'number'))
    return undefined;
  const [min, max] = between;
  // Of fewer than two numbers the game takes no notice.
  return min === undefined || max === undefined ? range : intersect(range, { ...ANY_VALUE, min, max });
}

const OPERATORS: readonly (readonly [string, (value: number) => AskedRange])[] = [
  ['gte', (min) => ({ ...ANY_VALUE, min })],
  ['gt', (min) => ({ ...ANY_VALUE, min, aboveMin: true })],
  ['lte', (max) => ({ ...ANY_VALUE, max })],
  ['lt', (max) => ({ ...ANY_VALUE, max, belowMax: true })],
  ['eq', (value) => ({ ...ANY_VALUE, min: value, max: value })],
];

function intersect(a: AskedRange, b: AskedRange): AskedRange {
  const min = Math.max(a.min, b.min);
  const max = Math.min(a.max, b.max);
  const aboveMin = (a.min === min && a.aboveMin) || (b.min === min && b.aboveMin);
  const belowMax = (a.max === max && a.belowMax) || (b.max === max && b.belowMax);
  return { min, max, aboveMin, belowMax };
}

/** Says whether some value from `min` to `max`, both included, is in the range. */
export function meetsRange(range: AskedRange, min: number, max: number): boolean {
  const { min: low, max: high, aboveMin, belowMax } = intersect(range, { ...ANY_VALUE, min, max });
  return low < high || (low === high && !aboveMin && !belowMax);
}

/** One condition of a label as it is written. */
export interface WrittenCondition {
  readonly path: JsonPath;
  /** What it gives: its `then`. */
  readonly label: JsonValue | undefined;
  /** The tests by axis; undefined when one is no object. */
  readonly tests: readonly {
    readonly axis: string;
    readonly path: JsonPath;
    readonly range: AskedRange | undefined;
  }[];
}

/** The conditions of each label of a derivation, label by label. */
export function listLabelConditions(
  derivation: JsonObject,
  path: JsonPath,
): readonly (readonly WrittenCondition[])[] {
  const transforms = ownMember(derivation, 'transforms');
  return (Array.isArray(transforms) ? transforms : []).flatMap((transform: JsonValue, index) => {
    const conditions = isJsonObject(transform) ? ownMember(transform, 'conditions') : undefined;
    if (!Array.isArray(conditions)) return [];
    const at = [...path, 'transforms', index, 'conditions'];
    return [conditions.flatMap((condition: JsonValue, i) => readCondition(condition, [...at, i]))];
  });
}

function readCondition(condition: JsonValue, path: JsonPath): readonly WrittenCondition[] {
  const when = isJsonObject(condition) ? ownMember(condition, 'when') : undefined;
  if (!isJsonObject(condition) || !isJsonObject(when)) return [];
  const tests = Object.entries(when).map(([axis, test]) => ({
    axis,
    path: [...path, 'when', axis],
    range: isJsonObject(test) ? readAskedRange(test) : undefined,
  }));
  return [{ path, label: ownMember(condition, 'then'), tests }];
}
