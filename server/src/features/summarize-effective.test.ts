import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { HARBOUR_WORLD, MARA } from '../../test/small-harbour.ts';
import { computeEffectiveNpc, findNpcParts } from '../effective/effective-npc.ts';
import type { LayerKind } from '../effective/effective-stats.ts';
import { explainEffective } from '../effective/explain-effective.ts';
import { summarizeEffective } from './summarize-effective.ts';

async function summarize(files: string, home: LayerKind = 'base'): Promise<string> {
  const { workspace } = (await openFixture(files)).service;
  const [npc] = workspace.index.all('npc', 12);
  assert.ok(npc);
  const effective = computeEffectiveNpc(workspace, findNpcParts(workspace, npc), 'attributes');
  return summarizeEffective(effective, explainEffective(workspace, effective), home);
}

function npc(stats: string, modifiers = '[]', world = HARBOUR_WORLD): string {
  return `${world}//- npcs/a.npc.json\n{ "id": 12, "name": "A", "stats": { "attributes": ${stats} },
    "stats_metadata": { "attributes": { "modifiers": ${modifiers} } } }`;
}

describe('summarizeEffective', () => {
  it('names axes in definition order with tier, foreign layer and level', async () => {
    assert.equal(
      await summarize(HARBOUR_WORLD + MARA),
      'strength 90 expert, health 65 hurt (runtime), level battle_ready',
    );
    assert.equal(
      await summarize(HARBOUR_WORLD + MARA, 'runtime'),
      'strength 90 expert (base), health 65 hurt, level battle_ready',
    );
  });

  it('shows the clamp, and no tier in a gap', async () => {
    assert.equal(
      await summarize(npc('{ "health": 72.5, "luck": 130, "strength": -1 }')),
      'strength -1 → 0 able, health 72.5, luck 130 → 100',
    );
  });

  it('shows what modifiers changed and filled in', async () => {
    assert.equal(
      await summarize(
        npc('{ "strength": 0.1 }', '[{ "type": "additive", "axis": "strength", "value": 0.2 }]'),
      ),
      'strength ≈0.3 able (modified), health 0 hurt (filled in), luck 0 → 20 (filled in)',
    );
  });

  it('says why raw values are raw', async () => {
    assert.equal(
      await summarize(
        npc('{ "strength": 500, "levelId": "x" }', '[]', '//- world.json\n{ "name": "W", "meta": {} }\n'),
      ),
      'strength 500 (as written: the world has no stats_config)',
    );
  });

  it('is one harmless line, whatever the names are', async () => {
    const world = HARBOUR_WORLD.replaceAll('"strength"', '"a\\nb\\u202e"');
    assert.equal(await summarize(npc('{ "a\\nb\\u202e": 1 }', '[]', world)), 'a\\u000ab\\u202e 1 able');
    assert.equal(await summarize(npc('{}')), 'no values');
  });
});
