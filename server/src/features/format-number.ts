import * as l10n from '@vscode/l10n';
import { dropNoise } from '../base/drop-noise.ts';

/** Significant digits within which a number is shown as it is; longer ones are rounded to this many decimals. */
const SHORT = 10;
const DECIMALS = 4;

/**
 * A number for people: exactly as it is, but for one with very many digits or the noise of binary fractions (`0.1 + 0.2` is
 * `≈0.3`), which is rounded. It says so with `≈`, for rounding could hide that it lies just beside a tier.
 */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '-∞' : l10n.t('no number');
  if (Number.isInteger(value)) return String(value + 0);
  const clean = dropNoise(value);
  const text = String(clean);
  if (text.replace(/e.*|[-.]/g, '').replace(/^0+/, '').length <= SHORT)
    return clean === value ? text : `≈${text}`;
  const rounded = Math.abs(clean) < 1 ? Number(clean.toPrecision(DECIMALS)) : Number(clean.toFixed(DECIMALS));
  return `≈${rounded}`;
}
