import * as l10n from '@vscode/l10n';
import type { JsonObject } from '../../base/json-value.ts';
import { type ConfigPlace, childPlace, reportError } from './config-place.ts';

/**
 * Reports a lower bound above the upper one, at the upper one if the author wrote it, and says whether it did.
 * Bounds that are absent or could not be read are not compared.
 */
export function checkBounds(
  place: ConfigPlace,
  code: string,
  subject: () => string,
  authored: JsonObject,
  reading: { readonly [member: string]: unknown },
  low = 'min_value',
  high = 'max_value',
): boolean {
  const min = (reading[low] ?? NaN) as number;
  const max = (reading[high] ?? NaN) as number;
  const inverted = min > max;
  if (inverted) {
    reportError(
      childPlace(place, Object.hasOwn(authored, high) ? high : low),
      code,
      l10n.t('{0} has "{1}" {2} above "{3}" {4}', subject(), low, min, high, max),
    );
  }
  return inverted;
}
