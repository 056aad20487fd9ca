import { isJsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { expectObject } from '../engine/expect-object.ts';
import { findFailure } from '../engine/find-failure.ts';
import { objectOrEmpty } from '../engine/object-or-empty.ts';
import { quoteText } from '../engine/quote-text.ts';

/**
 * Why the game fails on what the `stats` of a record hold under a definition: something that is neither an object nor
 * empty (spec sections 2.8 and 2.9).
 */
export function findStatsFailure(stats: JsonValue | undefined, definitionId: string): string | undefined {
  if (stats === undefined || stats === null) return undefined;
  if (!isJsonObject(stats)) return findFailure(() => expectObject(stats, 'Stats'));
  const held = ownMember(stats, definitionId);
  return isJsonObject(held)
    ? undefined
    : findFailure(() => objectOrEmpty(held, `Stats ${quoteText(definitionId)}`));
}
