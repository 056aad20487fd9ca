import assert from 'node:assert/strict';
import { validateLegacyWorldMeta } from './validate-legacy-world-meta.ts';

const calm = { id: 'calm', valence_min: 50, valence_max: 100, arousal_min: 0, arousal_max: 40 };

function findErrors(meta: unknown): string[] {
  return validateLegacyWorldMeta(meta).errors.map(({ code, pointer }) => `${code} ${pointer}`);
}

describe('validateLegacyWorldMeta', () => {
  it('checks moods in both forms', () => {
    assert.deepEqual(findErrors({ npc_mood_schema: { moods: [calm], general: { moods: [] } } }), []);
    assert.deepEqual(findErrors({ npc_mood_schema: {} }), ['legacy/no-moods /npc_mood_schema']);
    assert.deepEqual(
      findErrors({ npc_mood_schema: { moods: [calm], intimate: { moods: [{ id: 'calm' }] } } }),
      ['legacy/duplicate-id /npc_mood_schema'],
    );
    assert.deepEqual(findErrors({ npc_mood_schema: { moods: [{ ...calm, valence_max: 1 }] } }), [
      'legacy/inverted-range /npc_mood_schema/moods/0/valence_max',
    ]);
  });

  it('checks reputation bands', () => {
    assert.deepEqual(findErrors({ reputation_schemas: { npc: { bands: [] } } }), [
      'legacy/no-bands /reputation_schemas/npc',
    ]);
    assert.deepEqual(
      findErrors({ reputation_schemas: { npc: { bands: [{ id: 'a', min: 5, max: 101 }] } } }),
      ['legacy/out-of-range /reputation_schemas/npc/bands/0/max'],
    );
  });

  it('checks relationship tiers and intimacy levels', () => {
    const tiers = [
      { id: 'a', min: 0 },
      { id: 'a', min: 50 },
    ];
    assert.deepEqual(findErrors({ relationship_schemas: { default: tiers } }), [
      'legacy/duplicate-id /relationship_schemas/default',
      'tier/overlap /relationship_schemas/default/1/min',
    ]);
    assert.deepEqual(findErrors({ intimacy_schema: { levels: [{ id: 'l' }] } }), [
      'legacy/no-threshold /intimacy_schema/levels/0',
    ]);
  });
});
