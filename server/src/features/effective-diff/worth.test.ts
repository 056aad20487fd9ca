import assert from 'node:assert/strict';
import { openFixture } from '../../../test/fixture.ts';
import { computeEffectiveNpc, findNpcParts } from '../../effective/effective-npc.ts';
import { listValued, readWorth } from './worth.ts';

const LEVELS =
  '"levels": [{ "id": "glad", "conditions": { "levelId": { "type": "min", "min_value": 20 } } }]';

describe('readWorth', () => {
  it('knows the level by the value over which the game puts its id', async () => {
    const { service } = await openFixture(`//- world.json
{ "id": 1, "name": "W", "meta": { "stats_config": { "definitions": { "mood": { "id": "mood", "axes": [{ "name": "levelId" }], ${LEVELS} } } } } }
//- npcs/1.npc.json
{ "id": 1, "name": "N", "world_id": 1, "stats": { "mood": { "levelId": 50 } } }
`);
    const [npc] = service.workspace.index.all('npc', 1);
    assert.ok(npc);
    const parts = findNpcParts(service.workspace, npc);
    const effective = computeEffectiveNpc(service.workspace, parts, 'mood');
    const { axes, level } = readWorth(effective, listValued(effective));
    assert.equal(level, 'glad');
    assert.deepEqual([...axes], [['levelId', { value: 'glad', tier: null }]]);
  });
});
