import type { CombineStrategy } from './stat-package.ts';

/** A number and how much it counts. */
export interface WeightedNumber {
  readonly value: number;
  readonly weight: number;
}

/**
 * Weighted numbers as one number (docs/stat-system.md, 4.2); none give 0. Sums are added in list order, which decides
 * the last bits. `candidates` are what `max`, `min` and `first` choose from; the average divides by `total`, and is the
 * plain mean of the values when that is 0.
 */
export function combineNumbers(
  strategy: CombineStrategy | undefined,
  parts: readonly WeightedNumber[],
  candidates: readonly number[],
  total: number,
): number {
  const [first = 0] = candidates;
  const sum = sumNumbers(parts.map(({ value, weight }) => value * weight));
  if (strategy === 'first' || parts.length === 0) return first;
  if (strategy === 'max') return candidates.reduce((a, b) => (b > a ? b : a));
  if (strategy === 'min') return candidates.reduce((a, b) => (b < a ? b : a));
  if (strategy === 'sum') return sum;
  return total === 0 ? sumNumbers(parts.map(({ value }) => value)) / parts.length : sum / total;
}

/** The sum of `numbers`, added in their order. */
export function sumNumbers(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
