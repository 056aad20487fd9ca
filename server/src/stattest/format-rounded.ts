import { dropNoise } from '../base/drop-noise.ts';

/**
 * A number with that many significant digits at most. It says with `≈` that it is rounded, for it may be what just misses the
 * bound beside it.
 */
export function formatRounded(value: number, digits: number): string {
  const rounded = Number(value.toPrecision(digits));
  return `${rounded === dropNoise(value) ? '' : '≈'}${rounded}`;
}
