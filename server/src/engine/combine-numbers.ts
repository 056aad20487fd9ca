import type { CombineStrategy } from './stat-package.ts';

/** A number and how much it counts. */
export interface WeightedNumber {
  readonly value: number;
  readonly weight: number;
}

/**
 * The values of several axes of one semantic type as one number (docs/stat-system.md, 4.2). `max`, `min` and `first`
 * take no notice of weights.
 */
export function combineAxes(strategy: CombineStrategy | undefined, parts: readonly WeightedNumber[]): number {
  return combine(
    strategy,
    parts,
    parts.map(({ value }) => value),
    sum(parts.map(({ weight }) => weight)),
  );
}

/** The sources of a formula as one number (docs/stat-system.md, 4.2); none give 0. */
export function combineSources(
  strategy: CombineStrategy | undefined,
  parts: readonly WeightedNumber[],
): number {
  return combine(strategy, parts, parts.map(weigh), sum(parts.map(({ weight }) => Math.abs(weight))));
}

/** `candidates` are what `max`, `min` and `first` choose from; the average divides by `total`, unless that is 0. */
function combine(
  strategy: CombineStrategy | undefined,
  parts: readonly WeightedNumber[],
  candidates: readonly number[],
  total: number,
): number {
  const [first = 0] = candidates;
  if (strategy === 'first' || parts.length === 0) return first;
  if (strategy === 'max') return Math.max(...candidates);
  if (strategy === 'min') return Math.min(...candidates);
  if (strategy === 'sum') return sum(parts.map(weigh));
  return total === 0 ? sum(parts.map(({ value }) => value)) / parts.length : sum(parts.map(weigh)) / total;
}

function weigh({ value, weight }: WeightedNumber): number {
  return value * weight;
}

// Adding in list order decides the last bits.
function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
