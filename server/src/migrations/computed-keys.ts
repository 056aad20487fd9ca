import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { type JsonObject, ownMember } from '../base/json-value.ts';
import type { EditOperation } from '../base/problem.ts';
import { listComputedKeys } from '../engine/computing/list-computed-keys.ts';
import { normalizePrepared } from '../engine/computing/normalize-prepared.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import { countThings } from './count-things.ts';
import { type MigrationNote, type MigrationPlan, NOTHING_TO_MIGRATE } from './migration-plan.ts';

/** Stats of one entity, and the definition that computes ids for them. */
export interface ComputedBlock {
  readonly path: JsonPath;
  readonly stats: JsonObject;
  readonly definition: PreparedDefinition;
}

/**
 * Brings the computed ids that are stored in stats (`<axis>TierId`, `levelId`) up to what the game computes from the
 * values, and takes away those for which it computes nothing; with `strip`, takes all of them away. null counts as none.
 * Ids that are not stored are not added.
 */
export function planComputedKeys(blocks: readonly ComputedBlock[], strip: boolean): MigrationPlan {
  const operations: EditOperation[] = [];
  const notes: MigrationNote[] = [];
  for (const { path, stats, definition } of blocks) {
    const keys = listStored(stats, definition);
    if (keys.length === 0) continue;
    const computed = strip ? {} : computeAnew(stats, keys, definition);
    for (const key of keys) {
      const [stored, next] = [ownMember(stats, key), ownMember(computed, key)];
      if (stored === undefined || stored === next || (!strip && stored === null && next === undefined))
        continue;
      const at = [...path, key];
      if (next === undefined) {
        const reason = strip
          ? l10n.t('the game computes it when it is needed')
          : l10n.t('the game computes none from these values');
        operations.push({ kind: 'remove', path: at });
        notes.push({
          kind: 'dropped',
          path: at,
          message: l10n.t('{0} is dropped: {1}', quoteText(key), reason),
          value: stored,
        });
        continue;
      }
      operations.push({ kind: 'replace-value', path: at, json: JSON.stringify(next) });
      const message = l10n.t(
        '{0} was {1} and is {2} by the values',
        quoteText(key),
        JSON.stringify(stored),
        JSON.stringify(next),
      );
      notes.push({ kind: 'recomputed', path: at, message, value: stored });
    }
  }
  if (operations.length === 0) return NOTHING_TO_MIGRATE;
  return { kind: 'change', operations, summary: summarize(notes), notes, outcomes: [] };
}

function listStored(stats: JsonObject, definition: PreparedDefinition): string[] {
  return listComputedKeys(definition).filter((key) => Object.hasOwn(stats, key));
}

function computeAnew(stats: JsonObject, keys: readonly string[], definition: PreparedDefinition): JsonObject {
  const values = Object.entries(stats).filter(([key]) => !keys.includes(key));
  return normalizePrepared(Object.fromEntries(values), definition);
}

function summarize(notes: readonly MigrationNote[]): string {
  const count = (kind: MigrationNote['kind']) => notes.filter((note) => note.kind === kind).length;
  const [recomputed, dropped] = [count('recomputed'), count('dropped')];
  return [
    ...(recomputed > 0 ? [l10n.t('{0} computed anew', countThings(recomputed, 'id'))] : []),
    ...(dropped > 0 ? [l10n.t('{0} dropped', countThings(dropped, 'id'))] : []),
  ].join(', ');
}
