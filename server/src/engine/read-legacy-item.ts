import { checkBounds } from './check-bounds.ts';
import { reportError } from './config-place.ts';
import { quoteText } from './quote-text.ts';
import { type Member, readMembers, required } from './read-members.ts';
import { type Reader, readFloat, readName } from './value-readers.ts';

/** What was read of a legacy tier, level, mood or band. */
export type LegacyItem = { readonly [member: string]: number | string | null | undefined };

const id = required(readName('legacy/blank-id'));

/** Reads a number of 0 to 100. */
export const readPercent: Reader<number> = (value, place) => {
  const number = readFloat(value, place);
  if (number !== undefined && (number < 0 || number > 100)) {
    reportError(
      place,
      'legacy/out-of-range',
      `${quoteText(String(place.key))} must lie within 0 to 100, not ${number}`,
    );
  }
  return number;
};

/** A reader of an object with an id and `members`; of two members that differ only in min and max, min must not exceed max. */
export function readLegacyItem(members: {
  readonly [key: string]: Member<number | string | null>;
}): Reader<LegacyItem> {
  return (value, place) => {
    const item = readMembers<LegacyItem>(value, place, { id, ...members });
    for (const low of item ? Object.keys(members) : []) {
      const high = low.replace(/min$/, 'max');
      const bounds = item as { readonly [member: string]: number };
      if (high !== low)
        checkBounds(
          value,
          place,
          'legacy/inverted-range',
          `Item ${quoteText(item?.id as string)}`,
          bounds,
          low,
          high,
        );
    }
    return item;
  };
}
