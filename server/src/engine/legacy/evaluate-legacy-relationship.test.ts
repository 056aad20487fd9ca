import assert from 'node:assert/strict';
import type { JsonObject } from '../../base/json-value.ts';
import { evaluateLegacyRelationship } from './evaluate-legacy-relationship.ts';

const tiers = {
  relationship_schemas: {
    default: [
      { id: 'ally', min: 30 },
      { id: 'stranger', min: 0, max: 29 },
    ],
  },
};
const levels = {
  intimacy_schema: {
    levels: [
      { id: 'platonic', minAffinity: 0, maxTension: 100 },
      { id: 'close', minAffinity: 50, minTrust: 40 },
    ],
  },
};

function stand(entity: JsonObject, meta: JsonObject): readonly (string | undefined)[] | undefined {
  const standing = evaluateLegacyRelationship(entity, meta);
  return standing && [standing.tierId, standing.levelId];
}

describe('evaluateLegacyRelationship', () => {
  it('tests levels from the last to the first, and leaves gaps between tiers', () => {
    const meta = { ...tiers, ...levels };
    assert.deepEqual(stand({ affinity: 60, trust: 40 }, meta), ['ally', 'close']);
    assert.deepEqual(stand({ affinity: 29.5, trust: 90 }, meta), [undefined, 'platonic']);
    assert.deepEqual(stand({ affinity: -40 }, meta), ['stranger', 'platonic']);
    assert.deepEqual(stand({ affinity: '45' }, meta), ['ally', 'platonic']);
  });

  it('has tiers and levels of its own where a section is missing or spelled otherwise', () => {
    const close = { affinity: 85, trust: 64, chemistry: 82 };
    assert.deepEqual(stand(close, {}), ['lover', 'very_intimate']);
    assert.deepEqual(stand({ affinity: 9.995 }, tiers), ['stranger', undefined]);
    const flat = { relationship_schemas: { a: { min: 0 } }, intimacy_schema: { none: { min_trust: 0 } } };
    assert.deepEqual(stand({ affinity: 62, trust: 40, chemistry: 60 }, flat), ['close_friend', 'intimate']);
  });

  it('lets the last level win when it has no threshold that was read', () => {
    const table = {
      intimacy_schema: {
        levels: [
          { id: 'a', minTrust: 0 },
          { id: 'b', maxAffinity: 3 },
        ],
      },
    };
    assert.deepEqual(stand({ affinity: 60 }, table), ['close_friend', 'b']);
  });

  it('says nothing where the game broke off', () => {
    assert.equal(stand({ affinity: 'much' }, tiers), undefined);
    assert.equal(stand({ affinity: null }, tiers), undefined);
    assert.equal(
      stand({}, { relationship_schemas: { default: [{ id: 'a', min: 0, max: null }] } }),
      undefined,
    );
    assert.equal(stand({}, { relationship_schemas: { default: [3] } }), undefined);
    assert.equal(stand({}, { intimacy_schema: { levels: [{ id: 'a', minTrust: 'x' }] } }), undefined);
  });
});
