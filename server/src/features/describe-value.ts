import * as l10n from '@vscode/l10n';
import type { JsonValue } from '../base/json-value.ts';
import type { AxisProvenance } from '../effective/provenance.ts';
import { formatNumber } from './format-number.ts';
import { shortenText } from './plain-text.ts';

/** A JSON value in a few words: numbers without noise, text in quotes, what is nested as `{…}`. */
export function describeValue(value: JsonValue | undefined): string {
  if (value === undefined) return '–';
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return JSON.stringify(shortenText(value));
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  return Object.keys(value).length === 0 ? '{}' : '{…}';
}

/** An effective value, with what it was before the clamp: `65`, `120 → 100`. */
export function describeAxisValue({ value, clamped }: AxisProvenance): string {
  const shown = describeValue(value);
  return clamped === undefined ? shown : `${formatNumber(clamped.from)} → ${shown}`;
}

/** An interval of a tier: `80 to 100`, `80 and more`. */
export function describeInterval(min: number, max: number | null): string {
  return max === null
    ? l10n.t('{0} and more', formatNumber(min))
    : l10n.t('{0} to {1}', formatNumber(min), formatNumber(max));
}
