import type { JsonObject } from '../base/json-value.ts';
import { type ConfigPlace, childPlace, reportError } from './config-place.ts';

/**
 * Reports a lower bound above the upper one, at the upper one if the author wrote it, and says whether it did.
 * Bounds that are absent or could not be read are not compared.
 */
export function checkBounds<Low extends string, High extends string>(
  place: ConfigPlace,
  code: string,
  subject: string,
  authored: JsonObject,
  reading: { readonly [K in Low | High]: number | null | undefined },
  low: Low,
  high: High,
): boolean {
  const min: number = reading[low] ?? NaN;
  const max: number = reading[high] ?? NaN;
  if (!(min > max)) return false;
  const fault = Object.hasOwn(authored, high) ? high : low;
  reportError(childPlace(place, fault), code, `${subject} has "${low}" ${min} above "${high}" ${max}`);
  return true;
}
