import * as l10n from '@vscode/l10n';
import { isJsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { holdsCondition } from '../../engine/computing/find-level.ts';
import type { StatDefinition } from '../../engine/config/stat-definition.ts';
import { migrateWorldMeta, needsMigration } from '../../engine/legacy/migrate-world-meta.ts';
import { StatEngineError } from '../../engine/stat-engine-error.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import type { PackageMisfit } from '../../migrations/package-misfit.ts';
import { planWorldMeta } from '../../migrations/world-meta.ts';
import { readLevelSpelling, readTierSpelling } from '../../model/legacy-spelling.ts';
import type { WorldRecord } from '../../model/records.ts';
import { findPackageMisfits } from '../find-package-misfits.ts';
import { isNoteKey } from '../is-note-key.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

const SECTIONS = ['relationship_schemas', 'intimacy_schema'] as const;

/** A world that still describes relationships in the old sections of its meta. */
export const legacyWorldSchemas: Rule = {
  code: 'legacy/world-schemas',
  severity: 'warning',
  summary: 'A world describes relationships in the old sections of its settings.',
  why: 'A world with "relationship_schemas" or "intimacy_schema" and no "stats_config" is converted by the game each time its stats are needed. That changes what the sections meant: all levels get the same priority, so the first in the list wins where the last one used to, and everything that is no id or bound is lost.',
  bad: `{
  "name": "Harbour Town",
  "meta": {
    "relationship_schemas": {
      "default": [
        { "id": "stranger", "min": 0, "max": 9 },
        { "id": "acquaintance", "min": 10, "max": 29 },
        { "id": "friend", "min": 30, "max": 59 },
        { "id": "close_friend", "min": 60, "max": 79 },
        { "id": "lover", "min": 80 }
      ]
    },
    "intimacy_schema": {
      "levels": [{ "id": "platonic", "maxTension": 100 }, { "id": "close", "minAffinity": 50, "minTrust": 40 }]
    }
  }
}
`,
  good: `{
  "name": "Harbour Town",
  "meta": {
    "stats_config": {
      "definitions": {
        "relationships": {
          "id": "relationships",
          "axes": [{ "name": "affinity" }, { "name": "trust" }, { "name": "tension" }],
          "tiers": [
            { "id": "stranger", "axis_name": "affinity", "min": 0, "max": 9 },
            { "id": "acquaintance", "axis_name": "affinity", "min": 10, "max": 29 },
            { "id": "friend", "axis_name": "affinity", "min": 30, "max": 59 },
            { "id": "close_friend", "axis_name": "affinity", "min": 60, "max": 79 },
            { "id": "lover", "axis_name": "affinity", "min": 80 }
          ],
          "levels": [
            { "id": "platonic", "priority": 1, "conditions": { "tension": { "type": "max", "max_value": 100 } } },
            {
              "id": "close",
              "priority": 2,
              "conditions": {
                "affinity": { "type": "min", "min_value": 50 },
                "trust": { "type": "min", "min_value": 40 }
              }
            }
          ]
        }
      }
    }
  }
}
`,
  records: ['world'],
  check: (context) => {
    for (const world of context.recordsOf('world')) {
      const { meta } = world;
      if (meta === undefined || !needsMigration(meta.value)) continue;
      for (const section of SECTIONS) {
        const written = ownMember(meta.value, section);
        if (written === undefined || isMisspelled(section, written)) continue;
        const consequence = tellConsequence(context, world, written, section);
        context.report({
          path: [...meta.path, section],
          part: 'key',
          message: l10n.t('"{0}" is the old format; {1}', section, consequence),
          fixes: offerMigration(context, world),
        });
      }
    }
  },
};

/** Then legacy/unsupported-spelling speaks about it. */
function isMisspelled(section: (typeof SECTIONS)[number], written: JsonValue): boolean {
  const read = section === 'intimacy_schema' ? readLevelSpelling : readTierSpelling;
  return read(written) !== undefined;
}

function tellConsequence(
  context: RuleContext,
  world: WorldRecord,
  written: JsonValue,
  section: (typeof SECTIONS)[number],
): string {
  const { config } = context.workspace.factsOf(world);
  if (config === undefined) {
    return l10n.t(
      'the game fails to convert it and behaves as if the world had no stats{0}',
      tellReason(world),
    );
  }
  const definition = config.definitions['relationships'];
  return section === 'intimacy_schema' ? tellLevels(definition) : tellTiers(definition, written);
}

/** Why the conversion fails, by its first error; it goes on with what the game does, which is told already. */
function tellReason(world: WorldRecord): string {
  try {
    migrateWorldMeta(world.meta?.value ?? {});
    return '';
  } catch (error) {
    if (!(error instanceof StatEngineError)) throw error;
    return ` (${error.errors[0]?.fact ?? error.message})`;
  }
}

function tellLevels(definition: StatDefinition | undefined): string {
  const [first, ...others] = definition?.levels ?? [];
  const last = others.at(-1);
  if (first === undefined) return l10n.t('the game finds no levels in it');
  if (last === undefined) return l10n.t('the game converts it each time stats are needed');
  const always = Object.values(first.conditions).every((condition) =>
    [0, 100].every((value) => holdsCondition(condition, value)),
  );
  return always
    ? l10n.t(
        'after the game\'s own conversion "{0}" wins for everyone, because its conditions always hold and it is listed first',
        first.id,
      )
    : l10n.t(
        'after the game\'s own conversion the first level that matches wins, beginning with "{0}", where the last, "{1}", used to be tried first',
        first.id,
        last.id,
      );
}

function tellTiers(definition: StatDefinition | undefined, written: JsonValue): string {
  if ((definition?.tiers.length ?? 0) === 0)
    return l10n.t('the game finds no tiers in it, for it takes only a list under "default"');
  const others = isJsonObject(written)
    ? Object.keys(written).filter((key) => key !== 'default' && !isNoteKey(key))
    : [];
  if (others.length === 0) return l10n.t('the game converts it each time stats are needed, without labels');
  const names = others.map((key) => JSON.stringify(key)).join(', ');
  return l10n.t('the game converts only "default" of it and drops {0}', names);
}

/** Never safe: the game's own conversion changes which level wins. */
function offerMigration(context: RuleContext, world: WorldRecord): readonly Fix[] {
  const misfits: PackageMisfit[] = [];
  const plan = planWorldMeta(world, '  ', (record, definitions) => {
    misfits.push(...findPackageMisfits(context, record, definitions));
    return misfits;
  });
  if (plan.kind !== 'change') return [];
  const [misfit] = misfits;
  const title =
    misfit === undefined
      ? l10n.t('Add the "stats_config" that the game makes of it')
      : l10n.t(
          'Add the "stats_config" that the game makes of it, though it does not fit over the package {0}',
          quoteText(misfit.packageId),
        );
  return [makeChoice(title, ...plan.operations)];
}
