import type { JsonValue } from '../base/json-value.ts';
import { checkBounds } from './check-bounds.ts';
import type { ConfigPlace } from './config-place.ts';
import { quoteText } from './quote-text.ts';
import {
  displayMembers,
  type Members,
  optionalNumber,
  type Reading,
  readMembers,
  required,
} from './read-members.ts';
import type { StatTier } from './stat-definition.ts';
import { readFloat, readName, readString } from './value-readers.ts';

const tierMembers: Members<StatTier> = {
  id: required(readName('tier/blank-id')),
  axis_name: required(readString),
  min: required(readFloat),
  max: optionalNumber,
  ...displayMembers,
};

/** Reads a tier and checks `min <= max` (docs/stat-system.md, 1.6). */
export function readTier(value: JsonValue, place: ConfigPlace): Reading<StatTier> | undefined {
  const tier = readMembers(value, place, tierMembers);
  if (tier)
    checkBounds(value, place, 'tier/inverted-range', `Tier ${quoteText(tier.id)}`, tier, 'min', 'max');
  return tier;
}
