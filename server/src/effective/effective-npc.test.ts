import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openFixture } from '../../test/fixture.ts';
import { HARBOUR_WORLD } from '../../test/small-harbour.ts';
import type { JsonObject, JsonValue } from '../base/json-value.ts';
import { mergeEntityStats } from '../engine/computing/merge-entity-stats.ts';
import { normalizePrepared } from '../engine/computing/normalize-prepared.ts';
import { resolvePrepared } from '../engine/computing/resolve-prepared.ts';
import type { Modifier } from '../engine/config/stat-definition.ts';
import { StatEngineError } from '../engine/stat-engine-error.ts';
import {
  computeEffectiveNpc,
  findNpcDefinitions,
  findNpcParts,
  listNpcDefinitions,
} from './effective-npc.ts';
import type { EffectiveStats } from './effective-stats.ts';
import { explainEffective } from './explain-effective.ts';
import type { AxisProvenance } from './provenance.ts';

// JSON text has no negative zero, so none goes in.
const number = fc
  .oneof(fc.integer({ min: -20, max: 150 }), fc.double({ min: -20, max: 150, noNaN: true }))
  .map((value) => value + 0);
const memberValue = fc.oneof(
  { arbitrary: number, weight: 6 },
  fc.constantFrom<JsonValue>(null, true, '12', 'text', {}),
);
const key = fc.constantFrom(
  'strength',
  'health',
  'luck',
  'note',
  'levelId',
  'healthTierId',
  '__proto__',
  'constructor',
);
const block = fc.option(fc.dictionary(key, memberValue, { noNullPrototype: true }), { nil: undefined });
const modifier = fc.record({
  type: fc.constantFrom('additive', 'multiplicative', 'absolute', 'odd'),
  axis: fc.constantFrom('strength', 'health', 'mana'),
  value: fc.oneof(number, fc.constantFrom('2', 'text')),
});
const parts = fc.record({
  instance: block,
  base: block,
  runtime: block,
  modifiers: fc.oneof({ arbitrary: fc.constant([]), weight: 2 }, fc.array(modifier, { maxLength: 4 })),
});

interface Parts {
  readonly instance: JsonObject | undefined;
  readonly base: JsonObject | undefined;
  readonly runtime: JsonObject | undefined;
  readonly modifiers: readonly Modifier[];
}

async function compute({ instance, base, runtime, modifiers }: Parts) {
  const stats = (attributes: JsonObject | undefined) => (attributes === undefined ? {} : { attributes });
  const npc = { id: 12, name: 'A', character_instance_id: 'i', stats: stats(base) };
  const metadata = { stats_metadata: { attributes: { modifiers } } };
  const { service } = await openFixture(`${HARBOUR_WORLD}//- npcs/a.npc.json
${JSON.stringify(npc)}
//- npc_states/a.npc_state.json
${JSON.stringify({ npc_id: 12, stats: stats(runtime), ...metadata })}
//- instances/a.instance.json
${JSON.stringify({ id: 'i', character_id: 'c', stats: stats(instance) })}
`);
  const { workspace } = service;
  const [found] = workspace.index.all('npc', 12);
  assert.ok(found);
  const effective = computeEffectiveNpc(workspace, findNpcParts(workspace, found), 'attributes');
  return { effective, provenance: explainEffective(workspace, effective) };
}

/** The game's pipeline, step by step with the engine; undefined where the engine fails. */
function runByHand(effective: EffectiveStats, given: Parts): JsonObject | undefined {
  const { definition } = effective;
  assert.ok(definition);
  const merged = [given.instance, given.base, given.runtime].reduce<JsonObject>(
    (below, layer) => mergeEntityStats(below, layer ?? {}),
    {},
  );
  const byAxis = new Map<string, Modifier[]>();
  for (const entry of given.modifiers) {
    const axis = entry.axis ?? '';
    byAxis.set(axis, [...(byAxis.get(axis) ?? []), entry]);
  }
  try {
    return byAxis.size === 0
      ? normalizePrepared(merged, definition)
      : resolvePrepared(merged, definition, byAxis);
  } catch (error) {
    assert.ok(error instanceof StatEngineError);
    return undefined;
  }
}

describe('computeEffectiveNpc', () => {
  it('answers what the engine computes from layers and modifiers', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (given) => {
        const { effective } = await compute(given);
        const expected = runByHand(effective, given);
        assert.equal(effective.raw, expected === undefined ? 'not-computable' : undefined);
        assert.deepEqual(effective.stats, expected ?? effective.merged);
      }),
      { numRuns: 150 },
    );
  });

  it('has every axis value explained: by a file that gives it, or by modifiers that start from 0', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (given) => {
        const { effective, provenance } = await compute(given);
        const layers = [given.runtime, given.base, given.instance].filter((layer) => layer !== undefined);
        for (const name of Object.keys(effective.stats)) {
          const axis = Object.hasOwn(provenance.values, name) ? provenance.values[name] : undefined;
          if (axis === undefined) {
            assert.match(name, /^(strength|health|luck)TierId$|^levelId$/);
            continue;
          }
          assert.deepEqual(axis.value, effective.stats[name]);
          const giving = layers.filter((layer) => Object.hasOwn(layer, name)).map((layer) => layer[name]);
          checkSources(axis, giving, given.modifiers.length > 0);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** Compares where a value is said to come from with what the layers give, strongest first. */
function checkSources(axis: AxisProvenance, giving: readonly unknown[], isModified: boolean): void {
  if (axis.computed === true) {
    assert.equal(axis.source, undefined);
    assert.equal(axis.overrides.length, giving.length);
    return;
  }
  assert.deepEqual(axis.source?.value, giving[0]);
  assert.equal(axis.overrides.length, Math.max(0, giving.length - 1));
  if (giving.length === 0) assert.ok(isModified);
}

describe('findNpcDefinitions', () => {
  it('answers those of some definitions that an NPC is listed under, however many are asked for', async () => {
    const npc = {
      id: 12,
      name: 'A',
      character_instance_id: 'i',
      stats: { base: {}, both: null },
      stats_metadata: {
        modified: { modifiers: [{ type: 'additive', axis: 'a', value: 1 }] },
        empty: { modifiers: [] },
      },
    };
    const { service } = await openFixture(`${HARBOUR_WORLD}//- npcs/a.npc.json
${JSON.stringify(npc).replace('"both"', '"__proto__": {}, "both"')}
//- npc_states/a.npc_state.json
${JSON.stringify({ npc_id: 12, stats: { both: {}, state: {} } })}
//- instances/a.instance.json
${JSON.stringify({ id: 'i', character_id: 'c', stats: { instance: {} } })}
`);
    const [found] = service.workspace.index.all('npc', 12);
    assert.ok(found);
    const parts = findNpcParts(service.workspace, found);
    const known = ['__proto__', 'base', 'both', 'instance', 'modified', 'state'];
    assert.deepEqual(listNpcDefinitions(parts).sort(), known);
    const others = ['constructor', 'empty', 'toString', ...Array.from({ length: 200 }, (_, i) => `d${i}`)];
    for (const more of [others.slice(0, 3), others]) {
      const definitions = new Map([...more, ...known].map((id) => [id, undefined]));
      assert.deepEqual([...findNpcDefinitions(parts, definitions)].sort(), known);
      definitions.delete('state');
      assert.ok(!findNpcDefinitions(parts, definitions).includes('state'));
    }
  });
});
