import * as l10n from '@vscode/l10n';
import { migrateWorldMeta, needsMigration } from '../engine/legacy/migrate-world-meta.ts';
import { StatEngineError } from '../engine/stat-engine-error.ts';
import type { WorldRecord } from '../model/records.ts';
import { countThings } from './count-things.ts';
import { type MigrationPlan, NOTHING_TO_MIGRATE } from './migration-plan.ts';
import { noteMisfits } from './note-misfits.ts';
import type { FindMisfits } from './package-misfit.ts';
import { writeConfigJson } from './write-config-json.ts';

/**
 * Adds the `stats_config` that the game makes of a world's legacy sections (docs/stat-system.md, 5.1). The sections stay
 * beside it, as in the game. `indent` is one level of indentation; the empty string writes on one line.
 */
export function planWorldMeta(world: WorldRecord, indent: string, findMisfits: FindMisfits): MigrationPlan {
  const { meta } = world;
  if (meta === undefined || !needsMigration(meta.value)) return NOTHING_TO_MIGRATE;
  try {
    const config = migrateWorldMeta(meta.value);
    const json = writeConfigJson(config, indent);
    const [definition] = Object.values(config.definitions);
    const summary =
      definition === undefined
        ? l10n.t('stats_config added without definitions, for the legacy sections are empty')
        : l10n.t(
            'stats_config added with {0} and {1}{2}',
            countThings(definition.tiers.length, 'tier'),
            countThings(definition.levels.length, 'level'),
            '',
          );
    return {
      kind: 'change',
      operations: [{ kind: 'insert-member', path: meta.path, key: 'stats_config', json }],
      summary,
      notes: noteMisfits(world, config.definitions, findMisfits),
      outcomes: [],
    };
  } catch (error) {
    if (!(error instanceof StatEngineError)) throw error;
    return {
      kind: 'refused',
      reason: l10n.t('the game cannot migrate this world: {0}', error.message.replaceAll('\n', '; ')),
    };
  }
}
