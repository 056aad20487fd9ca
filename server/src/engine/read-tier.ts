import type { JsonValue } from '../base/json-value.ts';
import { type ConfigPlace, childPlace, reportError } from './config-place.ts';
import { quoteText } from './quote-text.ts';
import { type Members, optional, type Reading, readMembers, required } from './read-members.ts';
import type { StatTier } from './stat-definition.ts';
import { nullable, readFloat, readName, readString } from './value-readers.ts';

const tierMembers: Members<StatTier> = {
  id: required(readName('tier/blank-id')),
  axis_name: required(readString),
  min: required(readFloat),
  max: optional(nullable(readFloat), null),
  display_name: optional(nullable(readString), null),
  description: optional(nullable(readString), null),
};

/** Reads a tier and checks `min <= max` (docs/stat-system.md, 1.4). */
export function readTier(value: JsonValue, place: ConfigPlace): Reading<StatTier> | undefined {
  const tier = readMembers(value, place, 'Tier', tierMembers);
  if (tier !== undefined && isInvertedTier(tier)) {
    const subject = tier.id === undefined ? 'The tier' : `Tier ${quoteText(tier.id)}`;
    const fact = `${subject} has "min" ${tier.min} above "max" ${tier.max}`;
    reportError(childPlace(place, 'max'), 'tier/inverted-range', fact);
  }
  return tier;
}

/** Says whether both bounds of the tier are known and the wrong way round. */
export function isInvertedTier(tier: Pick<Reading<StatTier>, 'min' | 'max'>): boolean {
  return tier.min !== undefined && tier.max !== undefined && tier.max !== null && tier.max < tier.min;
}
