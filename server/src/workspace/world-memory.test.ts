import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonValue } from '../base/json-value.ts';
import { validateStatsConfig } from '../engine/config/validate-stats-config.ts';
import { WorldMemory } from './world-memory.ts';

/** Definitions as they may be written, the very same objects in one config after the other. */
const WRITTEN: readonly JsonValue[] = [
  { id: 'a', axes: [{ name: 'x' }] },
  { id: 'a', axes: [{ name: 'x', max_value: '20' }], tiers: [{ id: 't', axis_name: 'x', min: 1 }] },
  { id: ' b ', axes: [{ name: 'y' }] },
  { id: '__proto__', axes: [{ name: 'z' }] },
  { id: 'a', axes: [] },
  { id: 'b', axes: [{ name: 'x' }], tiers: [{ id: 't', axis_name: 'nobody', min: 1 }] },
  [],
  'a',
];

const definitions = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', '__proto__', '1'), fc.constantFrom(...WRITTEN.slice(0, 4))), {
    maxLength: 4,
  })
  .map((entries) => Object.fromEntries(entries));
const broken = fc
  .dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...WRITTEN))
  .map((each) => each as JsonValue);
const config: fc.Arbitrary<JsonValue> = fc.oneof(
  { weight: 6, arbitrary: definitions.map((each) => ({ definitions: each })) },
  { weight: 2, arbitrary: broken.map((each) => ({ version: 'x', definitions: each })) },
  { weight: 2, arbitrary: broken.map((each) => ({ version: 1, definitions: each, more: 1 })) },
  { weight: 1, arbitrary: fc.constantFrom<JsonValue>(null, [], { definitions: [] }, {}) },
);

describe('WorldMemory', () => {
  it('says of a config what reading all of it says, whatever it has seen before', () => {
    fc.assert(
      fc.property(fc.array(config, { minLength: 1, maxLength: 6 }), (configs) => {
        const memory = new WorldMemory();
        for (const each of configs) {
          const { errors, config: read } = validateStatsConfig(each);
          const known = memory.validate(each);
          assert.deepEqual([known.errors, known.config], [errors, read]);
          assert.deepEqual(
            Object.keys(known.config?.definitions ?? {}),
            Object.keys(read?.definitions ?? {}),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('makes one definition of what stays the very same object', () => {
    const memory = new WorldMemory();
    const [a = null, other = null] = WRITTEN;
    const first = memory.validate({ definitions: { a } }).config?.definitions.a;
    const next = memory.validate({ version: 1, definitions: { a } }).config?.definitions.a;
    assert.ok(first && next === first && memory.prepare(next) === memory.prepare(first));
    assert.notEqual(memory.validate({ definitions: { a: other } }).config?.definitions.a, first);
  });
});
