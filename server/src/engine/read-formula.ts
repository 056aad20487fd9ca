import type { JsonValue } from '../base/json-value.ts';
import { type ConfigPlace, reportError } from './config-place.ts';
import { type Members, optional, type Reading, readMembers, required } from './read-members.ts';
import type { CombineStrategy, DerivationFormula } from './stat-package.ts';
import { type Reader, readBoolean, readChoice, readFloat, readMap, readString } from './value-readers.ts';

const readStrategy: Reader<CombineStrategy> = readChoice(
  ['weighted_avg', 'sum', 'max', 'min', 'first'],
  'package/bad-strategy',
);

/** What was read of a formula; a source or weight is undefined where the game refuses it. */
export type FormulaReading = Reading<FormulaParts>;

type FormulaParts = Omit<DerivationFormula, 'source_semantic_types' | 'weights'> & {
  readonly source_semantic_types: { readonly [sourceKey: string]: string | undefined };
  readonly weights: { readonly [sourceKey: string]: number | undefined };
};

const formulaMembers: Members<FormulaParts> = {
  source_semantic_types: required(readMap(readString)),
  weights: required(readMap(readFloat)),
  output_axis: required(readString),
  transform: optional(readStrategy, 'weighted_avg'),
  multi_source_strategy: optional(readStrategy, 'weighted_avg'),
  normalize: optional(readBoolean, true),
  offset: optional(readFloat, 0),
};

/** Reads a formula, whose sources and weights must have the same keys (docs/stat-system.md, 1.7). */
export function readFormula(value: JsonValue, place: ConfigPlace): FormulaReading | undefined {
  const formula = readMembers(value, place, 'Formula', formulaMembers);
  const { source_semantic_types: sources, weights } = formula ?? {};
  if (sources === undefined || weights === undefined) return formula;
  const keys = Object.keys(sources);
  if (keys.length !== Object.keys(weights).length || keys.some((key) => !Object.hasOwn(weights, key))) {
    reportError(place, 'package/weights-mismatch', 'The formula needs one weight for every source');
  }
  return formula;
}
