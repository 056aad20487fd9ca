import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, ownMember } from '../base/json-value.ts';
import type { EditOperation } from '../base/problem.ts';
import { RENAMED_KEYS } from '../effective/effective-session.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import type { SessionRecord } from '../model/records.ts';
import { countThings } from './count-things.ts';
import { type MigrationNote, type MigrationPlan, NOTHING_TO_MIGRATE } from './migration-plan.ts';

/**
 * The way back: moves `stats.relationships` to the session's legacy `relationships`, with ids under their old names, for a
 * game that is still on the old format. Stats of other definitions stay where they are.
 */
export function planLegacySession({ path, relationships, stats }: SessionRecord): MigrationPlan {
  const current = isJsonObject(stats?.value) ? ownMember(stats.value, 'relationships') : undefined;
  if (stats === undefined || !isJsonObject(stats.value) || current === undefined) return NOTHING_TO_MIGRATE;
  if (!isJsonObject(current))
    return { kind: 'refused', reason: l10n.t('"stats.relationships" is no object') };
  const isEmptyOld = isJsonObject(relationships?.value) && Object.keys(relationships.value).length === 0;
  if (relationships !== undefined && relationships.value !== null && !isEmptyOld) {
    if (Object.keys(current).length === 0) return NOTHING_TO_MIGRATE;
    return { kind: 'refused', reason: l10n.t('it has both "relationships" and "stats.relationships"') };
  }
  const from = [...stats.path, 'relationships'];
  const entities = Object.entries(current).map(([key, entity]) => planEntity([...from, key], entity));
  const removal: EditOperation[] =
    relationships === undefined ? [] : [{ kind: 'remove', path: relationships.path }];
  const move = { kind: 'move-member', path: from, into: path, key: 'relationships' } as const;
  const others = Object.keys(stats.value).filter((id) => id !== 'relationships');
  return {
    kind: 'change',
    operations: [...entities.flatMap(({ operations }) => operations), ...removal, move],
    summary: l10n.t('{0} moved back to the old format', countThings(entities.length, 'relationship')),
    notes: [...entities.flatMap(({ notes }) => notes), ...others.map((id) => noteKept([...stats.path, id]))],
    outcomes: [],
  };
}

function planEntity(path: JsonPath, entity: JsonObject[string]) {
  const operations: EditOperation[] = [];
  const message = l10n.t('{0} is in "relationships" again', quoteText(String(path.at(-1))));
  const notes: MigrationNote[] = [{ kind: 'moved', path, message }];
  if (!isJsonObject(entity)) return { operations, notes };
  for (const [legacy, current] of RENAMED_KEYS) {
    if (!Object.hasOwn(entity, current)) continue;
    const superseded = ownMember(entity, legacy);
    if (superseded !== undefined) {
      operations.push({ kind: 'remove', path: [...path, legacy] });
      notes.push({
        kind: 'dropped',
        path: [...path, legacy],
        message: l10n.t('{0} gives way to what became of {1}', quoteText(legacy), quoteText(current)),
        value: superseded,
      });
    }
    operations.push({ kind: 'rename-key', path: [...path, current], key: legacy });
    const renamed = l10n.t('{0} is {1} now', quoteText(current), quoteText(legacy));
    notes.push({ kind: 'renamed', path: [...path, current], message: renamed });
  }
  return { operations, notes };
}

function noteKept(path: JsonPath): MigrationNote {
  const message = l10n.t(
    '{0} stays in "stats", which the old game does not read',
    quoteText(String(path.at(-1))),
  );
  return { kind: 'kept', path, message };
}
