import * as l10n from '@vscode/l10n';
import { quoteText } from '../values/quote-text.ts';
import { checkBounds } from './check-bounds.ts';
import { displayMembers, optionalNumber, readObject } from './read-object.ts';
import type { StatTier } from './stat-definition.ts';
import { readFloat, readName, readString } from './value-readers.ts';

/** Reads a tier and checks `min <= max` (docs/stat-system.md, 1.6). */
export const readTier = readObject<StatTier>(
  {
    id: [readName('tier/blank-id')],
    axis_name: [readString],
    min: [readFloat],
    max: optionalNumber,
    ...displayMembers,
  },
  (tier, place, authored) =>
    checkBounds(
      place,
      'tier/inverted-range',
      () => l10n.t('Tier {0}', quoteText(tier.id)),
      authored,
      tier,
      'min',
      'max',
    ),
);
