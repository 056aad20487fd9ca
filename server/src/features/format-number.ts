import * as l10n from '@vscode/l10n';

/** Significant digits within which a number is shown as it is; longer ones are rounded to this many decimals. */
const SHORT = 10;
const DECIMALS = 4;

/**
 * A number for people: without the noise of binary fractions (`0.1 + 0.2` is `0.3`), else exactly as it is; one with
 * very many digits is rounded and says so with `≈`, for rounding could hide that it lies just beside a tier.
 */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '-∞' : l10n.t('no number');
  if (Number.isInteger(value)) return String(value + 0);
  // Fifteen digits survive the way from decimal to binary and back; what a double shows behind them is noise.
  const clean = Number(value.toPrecision(15));
  const text = String(clean);
  if (text.replace(/e.*|[-.]/g, '').replace(/^0+/, '').length <= SHORT) return text;
  const rounded = Math.abs(clean) < 1 ? Number(clean.toPrecision(DECIMALS)) : Number(clean.toFixed(DECIMALS));
  return `≈${rounded}`;
}
