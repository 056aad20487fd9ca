import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { type JsonObject, ownMember } from '../base/json-value.ts';
import { countThings } from './count-things.ts';
import type { MigrationNote } from './migration-plan.ts';

/** Tiers, and what is to be said about the gaps between them. */
export interface TreatedTiers {
  readonly tiers: readonly JsonObject[];
  readonly notes: readonly MigrationNote[];
}

/** The game's own tiers end at 29.99 where the next one begins at 30. */
const BELOW = 0.01;

/**
 * Old tiers were written for whole numbers, from 0 to 29 and from 30 on, and 29.5 has none of them. `close` ends each
 * just below the next one, as the game's own tiers do. Wider gaps were left on purpose and stay.
 */
export function treatTierGaps(tiers: readonly JsonObject[], path: JsonPath, close: boolean): TreatedTiers {
  const mins = tiers.map((tier) => ownMember(tier, 'min'));
  const ends: number[] = [];
  const treated = tiers.map((tier) => {
    const max = ownMember(tier, 'max');
    if (typeof max !== 'number' || !Number.isInteger(max) || !mins.includes(max + 1)) return tier;
    ends.push(max);
    return { ...tier, max: Number((max + 1 - BELOW).toFixed(2)) };
  });
  const [end] = ends;
  if (end === undefined) return { tiers, notes: [] };
  const found = l10n.t('{0} between tiers', countThings(ends.length, 'gap'));
  if (close) {
    const message = l10n.t("{0} closed: each tier ends just below the next one, as the game's own do", found);
    return { tiers: treated, notes: [{ kind: 'recomputed', path, message }] };
  }
  const message = l10n.t(
    '{0} left open: values such as {1} have no tier, as before; --close-gaps closes them',
    found,
    end + 0.5,
  );
  return { tiers, notes: [{ kind: 'kept', path, message }] };
}
