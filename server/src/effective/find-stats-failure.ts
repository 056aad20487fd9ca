import { isJsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { findFailure } from '../engine/computing/find-failure.ts';
import { expectObject } from '../engine/values/expect-object.ts';
import { objectOrEmpty } from '../engine/values/object-or-empty.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import type { EntityRecord, SessionRecord } from '../model/records.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { StatsFailure } from './effective-stats.ts';

/**
 * Why the game fails on what the `stats` of a record hold under a definition: something that is neither an object nor empty
 * (spec sections 2.8 and 2.9).
 */
export function findStatsFailure(
  entry: Indexed<EntityRecord | SessionRecord> | undefined,
  definitionId: string,
): StatsFailure | undefined {
  const stats = entry?.record.stats?.value;
  if (entry === undefined || stats === undefined || stats === null) return undefined;
  const message = isJsonObject(stats)
    ? tellNoStats(ownMember(stats, definitionId), definitionId)
    : findFailure(() => expectObject(stats, 'Stats'));
  return message === undefined ? undefined : { message, uri: entry.file.uri };
}

function tellNoStats(held: JsonValue | undefined, definitionId: string): string | undefined {
  if (held === undefined || isJsonObject(held)) return undefined;
  return findFailure(() => objectOrEmpty(held, `Stats ${quoteText(definitionId)}`));
}
