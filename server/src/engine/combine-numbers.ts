import { compareNumbers } from './compare-numbers.ts';
import type { CombineStrategy } from './stat-package.ts';

/** A number and how much it counts. */
export interface WeightedNumber {
  readonly value: number;
  readonly weight: number;
}

/** The sum of `numbers`, added in their order, which decides the last bits. */
export function sumNumbers(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The largest (`sign` 1) or smallest (`sign` -1) of `numbers`; the first of equals, as the game chooses. */
export function findExtreme(numbers: readonly number[], sign: 1 | -1): number {
  return numbers.reduce((best, number) => (compareNumbers(number, best) * sign > 0 ? number : best));
}

/** `sum of value * weight / totalWeight`, or the plain mean when the weights cancel out (docs/stat-system.md, 4.2). */
export function averageWeighted(parts: readonly WeightedNumber[], totalWeight: number): number {
  if (totalWeight === 0) return sumNumbers(parts.map(({ value }) => value)) / parts.length;
  return sumNumbers(parts.map(({ value, weight }) => value * weight)) / totalWeight;
}

/** Several axes of one semantic type as one number; extremes and the first take no notice of weights. */
export function combineSources(parts: readonly WeightedNumber[], strategy: CombineStrategy): number {
  const values = parts.map(({ value }) => value);
  if (strategy === 'first') return values[0] ?? 0;
  if (strategy === 'max') return findExtreme(values, 1);
  if (strategy === 'min') return findExtreme(values, -1);
  if (strategy === 'sum') return sumNumbers(parts.map(({ value, weight }) => value * weight));
  return averageWeighted(parts, sumNumbers(parts.map(({ weight }) => weight)));
}

/** The weighted sources of a formula as one number; no sources give 0. */
export function combineWeighted(parts: readonly WeightedNumber[], strategy: CombineStrategy): number {
  if (parts.length === 0) return 0;
  const products = parts.map(({ value, weight }) => value * weight);
  if (strategy === 'first') return products[0] ?? 0;
  if (strategy === 'max') return findExtreme(products, 1);
  if (strategy === 'min') return findExtreme(products, -1);
  if (strategy === 'sum') return sumNumbers(products);
  return averageWeighted(parts, sumNumbers(parts.map(({ weight }) => Math.abs(weight))));
}
