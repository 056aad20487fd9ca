import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonValue } from '../base/json-value.ts';
import { countKeys } from '../syntax/count-keys.ts';
import { countPlainKeys } from './count-plain-keys.ts';
import { fileKinds } from './file-kinds.ts';
import { findUnknownKeys } from './find-unknown-keys.ts';
import { plainShapes } from './generated/plain-shapes.js';

const npc = { id: 12, world_id: 7, name: 'Mara', stats: { skills: { strength: 90, agility: 60.5 } } };
const world = {
  id: 7,
  name: 'Harbour',
  owner_user_id: 1,
  meta: {
    'plugin:weather': { wind: [1, { from: 'west' }] },
    stats_config: {
      version: 1,
      definitions: {
        skills: {
          id: 'skills',
          axes: [{ name: 'strength', min_value: 0, max_value: 100, default_value: 50 }],
          tiers: [{ id: 'weak', axis_name: 'strength', min: 0, max: null }],
          levels: [
            {
              id: 'hero',
              priority: 1,
              conditions: { strength: { type: 'range', min_value: 9, max_value: 10 } },
            },
          ],
        },
      },
    },
  },
};

describe('countPlainKeys', () => {
  it('counts the keys of what is beyond doubt', () => {
    assert.equal(countPlainKeys(npc, plainShapes.npc), countKeys(npc));
    assert.equal(countPlainKeys(world, plainShapes.world), countKeys(world));
  });

  const doubtful: Record<string, JsonValue> = {
    'a list of records': [npc],
    'a value of the wrong type': { ...npc, name: 5 },
    'a fraction where a whole number is meant': { ...npc, id: 1.5 },
    'an unknown key': { ...npc, naem: 'Mara' },
    'a text that is too long': { ...npc, name: 'x'.repeat(65) },
    'a number that loses digits': { ...npc, stats: { skills: { strength: 2 ** 60 } } },
    'a number that is not finite': { ...npc, personality: { traits: [Number.POSITIVE_INFINITY] } },
    'what is nested too deep': JSON.parse(`{"personality": {"x": ${'['.repeat(127)}${']'.repeat(127)}}}`),
  };
  for (const [name, value] of Object.entries(doubtful)) {
    it(`leaves ${name} to the validator`, () => {
      assert.ok(Number.isNaN(countPlainKeys(value, plainShapes.npc)));
    });
  }

  it('knows the deepest nesting that is fine', () => {
    const value = JSON.parse(`{"personality": {"x": ${'['.repeat(126)}${']'.repeat(126)}}}`) as JsonValue;
    assert.equal(countPlainKeys(value, plainShapes.npc), 2);
  });

  it('asks for what a condition of its type needs', () => {
    const withCondition = (condition: JsonValue) => ({
      definitions: {
        d: { id: 'd', axes: [{ name: 'a' }], levels: [{ id: 'l', conditions: { a: condition } }] },
      },
    });
    const count = (condition: JsonValue) =>
      countPlainKeys(withCondition(condition), plainShapes.stats_config);
    assert.equal(count({ type: 'min', min_value: 1 }), 11);
    assert.ok(Number.isNaN(count({ type: 'min', max_value: 1 })));
    assert.ok(Number.isNaN(count({ type: 'range', min_value: 1, max_value: null })));
    assert.ok(Number.isNaN(count({ type: 'between', min_value: 1 })));
  });

  it('never calls plain what the validator refuses, or what holds unknown keys', () => {
    const kinds = fc.constantFrom(...fileKinds);
    fc.assert(
      fc.property(
        kinds,
        fc.constantFrom<JsonValue>(npc, world),
        fc.array(changes(), { maxLength: 3 }),
        (kind, start, list) => {
          const value = list.reduce(change, structuredClone(start));
          const count = countPlainKeys(value, plainShapes[kind.id]);
          if (Number.isNaN(count)) return;
          assert.equal(count, countKeys(value));
          assert.deepEqual(kind.checkShape(value), []);
          assert.deepEqual(findUnknownKeys(kind.id, value), []);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

interface Change {
  /** Which of the value's places, counted in order and around. */
  readonly place: number;
  readonly key: string;
  readonly put: JsonValue | undefined;
}

function changes(): fc.Arbitrary<Change> {
  const key = fc.constantFrom('name', 'id', 'stats', 'min', 'x', '__proto__', 'plugin:y', 'type', 'meta');
  const put = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>,
    fc.constantFrom<JsonValue>(0, 1.5, '', ' ', '5', null, true, {}, []),
    fc.constant(undefined),
  );
  return fc.record({ place: fc.nat(40), key, put });
}

/** Puts a member into one of the value's objects, or takes one out. */
function change(value: JsonValue, { place, key, put }: Change): JsonValue {
  const objects = listObjects(value);
  const object = objects[place % Math.max(1, objects.length)];
  if (object === undefined) return value;
  const known = Object.keys(object)[place % Math.max(1, Object.keys(object).length)] ?? key;
  if (put === undefined) delete object[known];
  else
    Object.defineProperty(object, place % 2 === 0 ? known : key, {
      value: structuredClone(put),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return value;
}

function listObjects(value: JsonValue): Record<string, JsonValue>[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap((child) => listObjects(child as JsonValue));
  return Array.isArray(value) ? below : [value as Record<string, JsonValue>, ...below];
}
