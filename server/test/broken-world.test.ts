import assert from 'node:assert/strict';
import { openFixture } from './fixture.ts';
import { fixtureUri } from './fixture-files.ts';
import { HARBOUR_WORLD } from './small-harbour.ts';

const NPC = fixtureUri('npcs/mara.npc.json');
const WORLD = fixtureUri('world.json');
const GAME = `${HARBOUR_WORLD}//- npcs/mara.npc.json
{ "id": 12, "world_id": 7, "name": "Mara", "stats": { "attributes": { "strength": 30 }, "relationships": { "trust": 5 } },
  "stats_metadata": { "attributes": { "modifiers": [{ "type": "additive", "axis": "strength", "value": 1 }] } } }
`;

describe('a world in broken JSON', () => {
  it('leaves its NPCs in peace, wherever it is cut off: what they need may stand in the rest', async () => {
    const { service } = await openFixture(GAME);
    const text = (await service.workspace.locate(WORLD))?.text.trimEnd() ?? '';
    const first = text.indexOf('"name"');
    assert.ok(first > 0);
    for (let end = first; end < text.length; end += 3) {
      service.setDocument(WORLD, end, text.slice(0, end));
      assert.deepEqual(service.check(NPC), [], text.slice(0, end));
    }
    service.setDocument(WORLD, text.length, text.replaceAll('"trust"', '"thrust"'));
    assert.notDeepEqual(service.check(NPC), []);
  });

  it('is the reason that stats are shown as written, in spite of what could still be read of it', async () => {
    const { service } = await openFixture(GAME);
    const text = (await service.workspace.locate(WORLD))?.text ?? '';
    service.setDocument(WORLD, 2, text.replace('"name": "Harbour Town",', '"name": "Harbour Town"'));
    assert.match(
      JSON.stringify(service.effectiveStats({ uri: NPC })),
      /"The file of its world is broken JSON, so the values are as written, without clamp, tiers and level\."/,
    );
  });
});
