import assert from 'node:assert/strict';
import type { JsonValue } from '../../base/json-value.ts';
import { StatEngineError } from '../stat-engine-error.ts';
import { mergeWorldConfig } from './merge-world-config.ts';

const label = 'P';
const old = { id: 'p', label, definitions: { stamina: { id: 'stamina', axes: [{ name: 'breath' }] } } };
const other = { id: 'q', label, definitions: { luck: { id: 'luck', axes: [{ name: 'dice' }] } } };
const renewed = { id: 'p', label, definitions: { luck: { id: 'luck', axes: [{ name: 'cards' }] } } };

function warningsOf(override: JsonValue): readonly string[] {
  return mergeWorldConfig({ stats_config: { definitions: { stamina: override } } }, [old]).warnings;
}

describe('mergeWorldConfig', () => {
  it('lets the last registration of a package win', () => {
    const { definitions } = mergeWorldConfig(null, [old, other, renewed]).config;
    assert.deepEqual(Object.keys(definitions), ['luck']);
    assert.equal(definitions.luck?.axes[0]?.name, 'cards');
  });

  it('gives the warnings of the game, in its words', () => {
    assert.deepEqual(warningsOf('x'), ["Override for 'stamina' is not a dict"]);
    assert.deepEqual(warningsOf({ tiers: 5 }), ["Failed to merge 'stamina': 'int' object is not iterable"]);
    assert.deepEqual(warningsOf({ levels: ['x'] }), [
      "Failed to merge 'stamina': 'str' object has no attribute 'get'",
    ]);
    assert.deepEqual(warningsOf({ tiers: [{ id: ['x'] }] }), [
      "Failed to merge 'stamina': unhashable type: 'list'",
    ]);
  });

  it('keeps a name that is no text, as the game does', () => {
    const meta = { stats_config: { definitions: { stamina: { display_name: 5, description: 'Air' } } } };
    const { stamina } = mergeWorldConfig(meta, [old]).config.definitions;
    assert.equal(stamina?.display_name, 5);
    assert.equal(stamina?.description, 'Air');
  });

  it('fails when a package has a key that is not the id', () => {
    const wrong = { id: 'r', label, definitions: { a: { id: 'b', axes: [{ name: 'x' }] } } };
    assert.throws(
      () => mergeWorldConfig({}, [wrong]),
      (error: unknown) => {
        assert.ok(error instanceof StatEngineError);
        assert.equal(error.kind, 'invalid-config');
        assert.equal(error.errors[0]?.code, 'definition/key-mismatch');
        return true;
      },
    );
  });
});
