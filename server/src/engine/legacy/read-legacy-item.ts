import * as l10n from '@vscode/l10n';
import { checkBounds } from '../config/check-bounds.ts';
import { reportError } from '../config/config-place.ts';
import { type Member, type ObjectCheck, readObject } from '../config/read-object.ts';
import { type Reader, readFloat, readName } from '../config/value-readers.ts';
import { quoteText } from '../values/quote-text.ts';

/** What was read of a legacy tier, level, mood or band. */
export type LegacyItem = { readonly [member: string]: number | string | null | undefined };

const id: Member<string> = [readName('legacy/blank-id')];

/** Reads a number of 0 to 100. */
export const readPercent: Reader<number> = (value, place) => {
  const number = readFloat(value, place);
  if (number !== undefined && (number < 0 || number > 100)) {
    reportError(
      place,
      'legacy/out-of-range',
      l10n.t('{0} must lie within 0 to 100', quoteText(String(place.key))),
    );
  }
  return number;
};

/**
 * A reader of objects with an id and `members`. Of two members whose names differ only in `min` and `max` at their
 * end, the first must not exceed the second.
 */
export function readLegacyItem(
  members: { readonly [key: string]: Member<number | string | null> },
  check?: ObjectCheck<LegacyItem>,
): Reader<LegacyItem> {
  return readObject<LegacyItem>({ id, ...members }, (item, place, authored) => {
    for (const low of Object.keys(members)) {
      const high = low.replace(/min$/, 'max');
      const bounds = item as { readonly [member: string]: number };
      const subject = () => quoteText(item.id as string);
      if (high !== low) checkBounds(place, 'legacy/inverted-range', subject, authored, bounds, low, high);
    }
    check?.(item, place, authored);
  });
}
