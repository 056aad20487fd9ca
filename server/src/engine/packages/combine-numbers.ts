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
export const combineAxes = (
  strategy: CombineStrategy | undefined,
  parts: readonly WeightedNumber[],
): number =>
  combine(
    strategy,
    parts,
    parts.map(({ value }) => value),
    parts.map(({ weight }) => weight),
  );

/** The sources of a formula as one number (docs/stat-system.md, 4.2); none give 0. */
export const combineSources = (
  strategy: CombineStrategy | undefined,
  parts: readonly WeightedNumber[],
): number =>
  combine(
    strategy,
    parts,
    parts.map(weigh),
    parts.map(({ weight }) => Math.abs(weight)),
  );

/** `max`, `min` and `first` choose from `candidates`; the average divides by the sum of `shares`, unless that is 0. */
function combine(
  strategy: CombineStrategy | undefined,
  parts: readonly WeightedNumber[],
  candidates: readonly number[],
  shares: readonly number[],
): number {
  const [first = 0] = candidates;
  if (strategy === 'first' || parts.length === 0) return first;
  if (strategy === 'max') return Math.max(...candidates);
  if (strategy === 'min') return Math.min(...candidates);
  const weighted = sum(parts.map(weigh));
  if (strategy === 'sum') return weighted;
  const total = sum(shares);
  return total === 0 ? sum(parts.map(({ value }) => value)) / parts.length : weighted / total;
}

const weigh = ({ value, weight }: WeightedNumber): number => value * weight;

// Adding in list order decides the last bits.
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
