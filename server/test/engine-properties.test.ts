import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../src/base/json-value.ts';
import { explainLevel } from '../src/engine/computing/explain-level.ts';
import { findLevel } from '../src/engine/computing/find-level.ts';
import { validateLegacyWorldMeta } from '../src/engine/legacy/validate-legacy-world-meta.ts';
import * as engine from '../src/engine-api.ts';

/** Names that make trouble as object keys, and ordinary ones. */
const axisName = fc.constantFrom('strength', 'luck', '__proto__', 'constructor', 'levelId', 'luckTierId');
const bound = fc.oneof(fc.integer({ min: -50, max: 150 }), fc.double({ min: -50, max: 150, noNaN: true }));

/** A valid definition: tiers of one axis follow each other and never overlap. */
const definition: fc.Arbitrary<JsonObject> = fc
  .uniqueArray(axisName, { minLength: 1, maxLength: 4 })
  .chain((names) =>
    fc.record({
      id: fc.constant('combat'),
      axes: fc.tuple(...names.map((name) => arbitraryAxis(name))),
      tiers: fc.tuple(...names.map((name) => arbitraryTiers(name))).map((lists) => lists.flat()),
      levels: fc.array(arbitraryLevel(names), { maxLength: 4 }),
    }),
  );

function arbitraryAxis(name: string): fc.Arbitrary<JsonObject> {
  return fc.tuple(bound, bound).map(([a, b]) => {
    const [min, max] = [Math.min(a, b), Math.max(a, b)];
    return { name, min_value: min, max_value: max, default_value: max };
  });
}

function arbitraryTiers(name: string): fc.Arbitrary<JsonObject[]> {
  return fc.uniqueArray(bound, { maxLength: 5 }).map((bounds) => {
    const sorted = bounds.sort((a, b) => a - b);
    return sorted.map((min, i) => ({ id: `t${i}`, axis_name: name, min, max: sorted[i + 1] ?? null }));
  });
}

function arbitraryLevel(names: readonly string[]): fc.Arbitrary<JsonObject> {
  const condition = fc.record({
    type: fc.constantFrom('min', 'max'),
    min_value: bound,
    max_value: bound,
  });
  return fc.record({
    id: fc.constantFrom('low', 'high'),
    priority: fc.integer({ min: 0, max: 3 }),
    conditions: fc
      .array(fc.tuple(fc.constantFrom(...names), condition), { minLength: 1, maxLength: 3 })
      .map((entries) => Object.fromEntries(entries)),
  });
}

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<JsonValue>;

/** An entity's stats: axis values of every type, computed ids, other members. */
const stats: fc.Arbitrary<JsonObject> = fc
  .array(fc.tuple(fc.oneof(axisName, fc.string()), fc.oneof(bound, fc.boolean(), json)), { maxLength: 8 })
  .map((entries) => Object.fromEntries(entries));

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** What a call gives, where a documented error is an answer too; frozen arguments make any mutation throw a TypeError. */
function answerOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    assert.ok(error instanceof engine.StatEngineError, `unexpected ${error}`);
    return error.kind;
  }
}

describe('engine properties', () => {
  it('normalizing again changes nothing', () => {
    fc.assert(
      fc.property(stats, definition, (entity, combat) => {
        // An axis called like a computed id is overwritten by that id, so its own value does not survive.
        fc.pre(!/levelId|TierId/.test(JSON.stringify(combat.axes)));
        const once = engine.normalizeEntityStats(entity, combat);
        assert.deepEqual(engine.normalizeEntityStats(once, combat), once);
      }),
    );
  });

  it('numbers of axes end up within the range', () => {
    fc.assert(
      fc.property(stats, definition, (entity, combat) => {
        const { axes } = engine.prepareDefinition(combat);
        const normalized = engine.normalizeEntityStats(entity, combat);
        for (const { axis } of axes) {
          const value = Object.hasOwn(normalized, axis.name) ? normalized[axis.name] : undefined;
          if (typeof value !== 'number') continue;
          assert.ok(axis.min_value <= value && value <= axis.max_value);
        }
      }),
    );
  });

  it('normalizing keeps every member and its place, and only appends computed ids', () => {
    fc.assert(
      fc.property(stats, definition, (entity, combat) => {
        const keys = Object.keys(engine.normalizeEntityStats(entity, combat));
        assert.deepEqual(keys.slice(0, Object.keys(entity).length), Object.keys(entity));
        for (const key of keys.slice(Object.keys(entity).length)) assert.match(key, /TierId$|^levelId$/);
      }),
    );
  });

  it('merging with nothing gives an equal copy', () => {
    fc.assert(
      fc.property(stats, (entity) => {
        assert.deepEqual(engine.mergeEntityStats(entity, {}), entity);
        assert.deepEqual(engine.mergeEntityStats({}, entity), entity);
        assert.notEqual(engine.mergeEntityStats(entity, {}), entity);
      }),
    );
  });

  it('treats __proto__ and constructor as plain keys', () => {
    const text = '{"__proto__": 80, "constructor": 5, "toString": {"x": 1}}';
    const combat = {
      id: 'combat',
      axes: [{ name: '__proto__' }, { name: 'toString' }, { name: 'hasOwnProperty' }],
    };
    const normalized = engine.normalizeEntityStats(JSON.parse(text), combat);
    assert.equal(JSON.stringify(normalized), '{"__proto__":80,"constructor":5,"toString":{"x":1}}');
    const config = JSON.parse('{"definitions": {"__proto__": {"id": "__proto__", "axes": [{"name": "a"}]}}}');
    const { valid, config: read } = engine.validateStatsConfig(config);
    assert.equal(valid, true);
    assert.deepEqual(Object.keys(read?.definitions ?? {}), ['__proto__']);
    assert.deepEqual(engine.getTierOrder({ version: 1, definitions: {} }, 'constructor'), []);
    assert.equal(({} as Record<string, unknown>).a, undefined);
  });

  it('a level wins exactly when it is the first that explainLevel calls matched', () => {
    fc.assert(
      fc.property(stats, definition, (entity, combat) => {
        const prepared = engine.prepareDefinition(combat);
        const explained = explainLevel(prepared, entity);
        const winner = explained.find(({ matched }) => matched)?.level;
        assert.equal(findLevel(prepared, entity), winner);
        assert.equal(explained.length, prepared.levels.length);
        for (const { matched, failure } of explained) assert.equal(failure === undefined, matched);
      }),
    );
  });

  it('survives any JSON without touching it, and throws nothing undocumented', () => {
    fc.assert(
      fc.property(json, json, json, (a, b, c) => {
        deepFreeze([a, b, c]);
        const [first, second, third] = [a, b, c] as readonly JsonObject[] as [
          JsonObject,
          JsonObject,
          JsonObject,
        ];
        answerOf(() => engine.normalizeEntityStats(first, second));
        answerOf(() => engine.normalizeAllStats(first, second));
        answerOf(() => engine.initializeEntityStats(first));
        answerOf(() => engine.mergeEntityStats(first, second));
        answerOf(() => engine.applyStatModifiers(a as number, b as readonly JsonValue[]));
        answerOf(() => engine.resolveEntityStats(first, second, third));
        answerOf(() => engine.clampValue(a, second));
        answerOf(() => engine.computeTier('a', 5, a as readonly JsonObject[]));
        answerOf(() => engine.computeLevel(first, b as readonly JsonObject[]));
        answerOf(() => engine.computeDerivations(first, ['core.relationships', 'core.mood']));
        answerOf(() => engine.mergeWorldConfig(first));
        const packages = [{ id: 'p', label: 'P', ...second }];
        answerOf(() => engine.mergeWorldConfig({}, packages));
        answerOf(() => engine.computeDerivations(first, ['p'], { packages }));
        answerOf(() => engine.mergeById([a], b));
        answerOf(() => engine.migrateSessionRelationships(first));
        answerOf(() => engine.migrateWorldMeta(first));
        answerOf(() => engine.migrateWorldMeta({ relationship_schemas: a, intimacy_schema: b }));
        answerOf(() => engine.needsMigration(first));
        answerOf(() => engine.resolveStatsConfig(first));
      }),
    );
  });

  it('validates any JSON without throwing, and what it gives back is valid and stays the same', () => {
    fc.assert(
      fc.property(json, definition, stats, (value, combat, extra) => {
        const candidates = [
          value,
          { definitions: { combat: { ...combat, ...extra } } },
          { definitions: value },
        ];
        for (const candidate of deepFreeze(candidates)) {
          validateLegacyWorldMeta(candidate);
          const { valid, errors, config } = engine.validateStatsConfig(candidate);
          assert.equal(valid, errors.length === 0);
          if (valid) assert.deepEqual(engine.validateStatsConfig(config).config, config);
        }
      }),
    );
  });

  it('does not mutate valid input either', () => {
    fc.assert(
      fc.property(stats, definition, (entity, combat) => {
        deepFreeze([entity, combat]);
        engine.normalizeEntityStats(entity, combat);
        answerOf(() => engine.resolveEntityStats(entity, combat, { luck: [{ type: 'additive', value: 5 }] }));
        const meta = deepFreeze({
          stats_config: { definitions: { relationships: { tiers: combat.tiers } } },
        });
        answerOf(() => engine.mergeWorldConfig(meta as unknown as JsonObject));
      }),
    );
  });
});
