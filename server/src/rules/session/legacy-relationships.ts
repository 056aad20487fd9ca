import * as l10n from '@vscode/l10n';
import { isJsonObject } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { findDefinition } from '../../effective/compute-effective.ts';
import { planSessionRelationships } from '../../migrations/session-relationships.ts';
import type { SessionRecord } from '../../model/records.ts';
import { hasLegacyRelationshipsInForce } from '../../model/stat-blocks.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** A session that still keeps its relationships in the old place. */
export const sessionLegacyRelationships: Rule = {
  code: 'session/legacy-relationships',
  severity: 'warning',
  summary: 'A session keeps its relationships in the old format.',
  why: 'Sessions once kept relationships in a member of that name, with "tierId" and "intimacyLevelId". The game has no such member any more and dropped what stood there: these values are lost on import unless they are moved to "stats.relationships". Migrating renames the ids to "affinityTierId" and "levelId" and computes them anew.',
  bad: `//- one.session.json
{
  "id": 3,
  "scene_id": 1,
  "relationships": { "npc:12": { "affinity": 42, "tierId": "friend", "intimacyLevelId": null } }
}
`,
  good: `//- one.session.json
{
  "id": 3,
  "scene_id": 1,
  "stats": {}
}
`,
  records: ['session'],
  check: (context) => {
    for (const record of context.recordsOf('session')) {
      const legacy = record.relationships;
      if (legacy === undefined || !isJsonObject(legacy.value) || Object.keys(legacy.value).length === 0)
        continue;
      const message = hasLegacyRelationshipsInForce(record)
        ? l10n.t(
            '"relationships" is the old format, which the game no longer reads; these values are lost unless they are migrated to "stats"',
          )
        : l10n.t(
            '"relationships" is the old format, and "stats.relationships" is there as well; the game does not read these values',
          );
      context.report({ path: legacy.path, part: 'key', message, fixes: offerMigration(context, record) });
    }
  },
};

/** Never safe: what the old ids said may be worth a look before they are computed anew. */
function offerMigration(context: RuleContext, record: SessionRecord): readonly Fix[] {
  // Merging may lose what differs, so it is left to the migration, which reports it.
  if (!hasLegacyRelationshipsInForce(record)) return [];
  const { world } = context.workspace.worlds.resolve(context.file, record);
  const definition = findDefinition(context.workspace, world, 'relationships');
  const plan = planSessionRelationships(record, typeof definition === 'string' ? undefined : definition);
  return plan.kind === 'change' ? [makeChoice(l10n.t('Migrate to "stats"'), ...plan.operations)] : [];
}
