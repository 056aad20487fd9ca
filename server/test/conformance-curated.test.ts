import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { JsonObject, JsonValue } from '../src/base/json-value.ts';
import { validateLegacyWorldMeta } from '../src/engine/legacy/validate-legacy-world-meta.ts';
import * as engine from '../src/engine-api.ts';

interface CuratedCase {
  readonly name: string;
  readonly input: JsonValue;
  readonly expected?: JsonValue;
  readonly error?: string;
}

const { groups } = JSON.parse(readFileSync(new URL('./vectors/curated.json', import.meta.url), 'utf8')) as {
  readonly groups: Readonly<Record<string, readonly CuratedCase[]>>;
};

/** A definition of a case: written out, or the id of a built-in one. */
function definitionOf(value: JsonValue | undefined): JsonObject {
  if (typeof value !== 'string') return value as JsonObject;
  const offering = engine.builtinPackages.find(({ definitions }) => Object.hasOwn(definitions, value));
  assert.ok(offering, `no built-in definition ${value}`);
  return offering.definitions[value] as JsonObject;
}

/** The config behind a validation, or the refusal as an exception, so that all groups can be run alike. */
function unwrap(validation: {
  valid: boolean;
  config?: JsonValue;
  meta?: JsonValue;
  errors: readonly unknown[];
}) {
  assert.equal(validation.valid, validation.errors.length === 0);
  if (!validation.valid)
    throw new engine.StatEngineError('invalid-config', JSON.stringify(validation.errors));
  return validation.config ?? validation.meta;
}

/** What a group of the vectors says about an input: one call of the public engine each. */
const evaluators: Readonly<Record<string, (input: JsonObject) => unknown>> = {
  normalize_builtin: ({ stats, definition }) =>
    engine.normalizeEntityStats(stats as JsonObject, definitionOf(definition)),
  normalize_custom: ({ stats, definition }) =>
    engine.normalizeEntityStats(stats as JsonObject, definitionOf(definition)),
  merge: ({ base, override, definition }) => {
    const merged = engine.mergeEntityStats(base as JsonObject, override as JsonObject | null);
    return definition === undefined ? merged : engine.normalizeEntityStats(merged, definitionOf(definition));
  },
  modifiers: ({ base, modifiers }) =>
    engine.applyStatModifiers(base as number, modifiers as readonly JsonValue[]),
  resolve_with_modifiers: ({ stats, definition, modifiers_by_axis: modifiers }) =>
    engine.resolveEntityStats(stats as JsonObject, definitionOf(definition), modifiers as JsonObject),
  validate_stats_config: (config) => unwrap(engine.validateStatsConfig(config)),
  validate_legacy_world_meta: (meta) => unwrap(validateLegacyWorldMeta(meta)),
  migrate_world_meta: (meta) => {
    const config = engine.migrateWorldMeta(meta);
    return { needs_migration: engine.needsMigration(meta), stats_config: config };
  },
  migrated_world_levels: ({ world_meta: meta, stats }) => {
    const { relationships } = engine.migrateWorldMeta(meta as JsonObject).definitions;
    assert.ok(relationships);
    return engine.normalizeEntityStats(stats as JsonObject, relationships);
  },
  migrate_session_relationships: (relationships) => engine.migrateSessionRelationships(relationships),
  merge_by_id: ({ base, override }) => {
    const { items, overridden, added } = engine.mergeById(base as readonly JsonValue[], override ?? null);
    return [items, overridden, added];
  },
  merge_world_over_packages: (meta) => {
    const { config, warnings } = engine.mergeWorldConfig(meta);
    const { relationships } = config.definitions;
    return {
      definition_ids: Object.keys(config.definitions),
      tiers: relationships?.tiers.map(({ id, axis_name, min, max }) => [id, axis_name, min, max]),
      levels: relationships?.levels.map(({ id, priority }) => [id, priority]),
      axes: relationships?.axes.map(({ name }) => name),
      display_name: relationships?.display_name,
      version: config.version,
      warnings,
      tier_order: engine.getTierOrder(config, 'relationships'),
      level_order: engine.getLevelOrder(config, 'relationships'),
    };
  },
  resolve_stats_config: (meta) => Object.keys(engine.resolveStatsConfig(meta).definitions),
  derivations: ({ values, packages, excluded }) =>
    engine.computeDerivations(values as JsonObject, packages as readonly string[], {
      excluded: excluded as readonly string[],
    }),
};

/** Groups whose results have no order in the game; in all others even the order of keys is compared. */
const unordered: ReadonlySet<string> = new Set(['resolve_with_modifiers']);

describe('curated conformance vectors', () => {
  for (const [group, cases] of Object.entries(groups)) {
    describe(group, () => {
      for (const [index, { name, input, expected, error }] of cases.entries()) {
        it(`${index + 1}: ${name}`, () => {
          const evaluate = evaluators[group];
          assert.ok(evaluate, `no evaluator for ${group}`);
          if (error === undefined) {
            const result = evaluate(input as JsonObject);
            assert.deepEqual(result, expected);
            if (!unordered.has(group)) assert.equal(JSON.stringify(result), JSON.stringify(expected));
          } else {
            assert.throws(() => evaluate(input as JsonObject), engine.StatEngineError);
          }
        });
      }
    });
  }
});
