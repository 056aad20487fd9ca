import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isJsonObject, type JsonObject, type JsonValue } from '../base/json-value.ts';
import { applyTextEdits } from '../base/text-edit.ts';
import { validateStatsConfig } from '../engine/config/validate-stats-config.ts';
import { migrateWorldMeta } from '../engine/legacy/migrate-world-meta.ts';
import { readWorld } from '../model/read-world.ts';
import { planEdits } from '../syntax/edit-operations.ts';
import { LocatedText } from '../syntax/located-text.ts';
import { planWorldMeta } from './world-meta.ts';

const bound = fc.constantFrom<JsonValue>(0, 10, 30, 30.5, 100, '40', null, 'x');
const tiers = fc.array(
  fc.record(
    { id: fc.constantFrom('a', 'b', ''), min: bound, max: bound },
    { requiredKeys: ['id'], noNullPrototype: true },
  ),
  { maxLength: 3 },
);
const levels = fc.array(
  fc.record(
    {
      id: fc.constantFrom('x', 'y'),
      minAffinity: bound,
      maxAffinity: bound,
      minTrust: bound,
      maxTension: bound,
    },
    { requiredKeys: ['id'], noNullPrototype: true },
  ),
  { maxLength: 3 },
);
const meta = fc
  .record(
    {
      npc_config: fc.constant<JsonValue>({ a: 1 }),
      relationship_schemas: tiers.map((list): JsonValue => ({ default: list })),
      intimacy_schema: levels.map((list): JsonValue => ({ levels: list })),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((members): JsonObject => members);

describe('planWorldMeta', () => {
  it('adds what the engine makes of the legacy sections, or refuses when it does', () => {
    fc.assert(
      fc.property(meta, fc.constantFrom('', '  ', '\t'), (members, indent) => {
        const world = { id: 1, meta: members };
        const plan = planWorldMeta(readWorld(world, []), indent, () => []);
        const legacy = Object.keys(members).some((key) => key !== 'npc_config');
        assert.equal(plan.kind === 'nothing', !legacy);
        if (plan.kind === 'nothing') return;
        if (plan.kind === 'refused') {
          assert.throws(() => migrateWorldMeta(members));
          return;
        }
        const text = JSON.stringify(world, null, indent);
        const after: unknown = JSON.parse(
          applyTextEdits(text, planEdits(new LocatedText(text), plan.operations)),
        );
        assert.ok(isJsonObject(after) && isJsonObject(after.meta));
        const { stats_config, ...rest } = after.meta;
        assert.deepEqual(rest, members);
        assert.doesNotMatch(JSON.stringify(stats_config), /null/);
        assert.deepEqual(validateStatsConfig(stats_config).config, migrateWorldMeta(members));
        assert.equal(planWorldMeta(readWorld(after, []), indent, () => []).kind, 'nothing');
      }),
      { numRuns: 300 },
    );
  });

  it('leaves a world alone that has a stats_config, whatever it is', () => {
    const world = { meta: { relationship_schemas: {}, stats_config: null } };
    assert.equal(planWorldMeta(readWorld(world, []), '', () => []).kind, 'nothing');
    assert.equal(planWorldMeta(readWorld({ name: 'W' }, []), '', () => []).kind, 'nothing');
  });
});
