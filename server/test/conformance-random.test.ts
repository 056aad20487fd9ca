import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { JsonObject } from '../src/base/json-value.ts';
import * as engine from '../src/engine-api.ts';

type RandomCase = Readonly<Record<string, JsonObject>> & {
  readonly valid?: boolean;
  readonly needs_migration?: boolean;
  readonly error?: string;
};

const groups = JSON.parse(readFileSync(new URL('./vectors/random.json', import.meta.url), 'utf8')) as {
  readonly [group: string]: readonly RandomCase[];
};

/** Compares a result with the case's; where the game fails, so must the engine. */
function check(testCase: RandomCase, evaluate: () => unknown): void {
  if (testCase.error !== undefined) assert.throws(evaluate, engine.StatEngineError);
  else assert.deepEqual(evaluate(), testCase.expected);
}

function member(testCase: RandomCase, key: string): JsonObject {
  const value = testCase[key];
  assert.ok(value, `the case lacks ${key}`);
  return value;
}

const checks: Readonly<Record<string, (testCase: RandomCase) => void>> = {
  normalize: (testCase) =>
    check(testCase, () =>
      engine.normalizeEntityStats(member(testCase, 'stats'), member(testCase, 'definition')),
    ),
  effective: (testCase) =>
    check(testCase, () => {
      const merged = engine.mergeEntityStats(member(testCase, 'base'), member(testCase, 'override'));
      const modifiers = member(testCase, 'modifiers_by_axis');
      return Object.keys(modifiers).length === 0
        ? engine.normalizeEntityStats(merged, member(testCase, 'definition'))
        : engine.resolveEntityStats(merged, member(testCase, 'definition'), modifiers);
    }),
  validate: (testCase) => {
    const { valid, errors, config } = engine.validateStatsConfig(testCase.config);
    assert.equal(valid, testCase.valid, JSON.stringify(errors));
    assert.equal(errors.length === 0, valid);
    if (config !== undefined) assert.deepEqual(engine.validateStatsConfig(config).config, config);
  },
  migrate_session: (testCase) =>
    check(testCase, () => engine.migrateSessionRelationships(member(testCase, 'relationships'))),
  migrate_world: (testCase) => {
    const meta = member(testCase, 'world_meta');
    assert.equal(engine.needsMigration(meta), testCase.needs_migration);
    check(testCase, () => engine.migrateWorldMeta(meta));
  },
};

describe('random conformance vectors', () => {
  for (const [group, cases] of Object.entries(groups)) {
    describe(group, () => {
      for (const [index, testCase] of cases.entries()) {
        it(`case ${index + 1}`, () => {
          const run = checks[group];
          assert.ok(run, `no check for ${group}`);
          run(testCase);
        });
      }
    });
  }
});
