import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { Population } from './population.ts';

describe('placeEach', () => {
  it('counts no value over which the game puts a computed id', async () => {
    const axes = '"axes": [{ "name": "joy" }, { "name": "joyTierId" }]';
    const tiers = '"tiers": [{ "id": "sad", "axis_name": "joy", "min": 0, "max": 50 }]';
    const { service } = await openFixture(`//- world.json
{ "id": 1, "name": "W", "meta": { "stats_config": { "definitions": { "mood": { "id": "mood", ${axes}, ${tiers} } } } } }
//- npcs/1.npc.json
{ "id": 1, "name": "N", "world_id": 1, "stats": { "mood": { "joy": 5, "joyTierId": 7 } } }
//- one.session.json
{ "id": 1, "scene_id": 1, "flags": {}, "world_id": 1,
  "stats": { "mood": { "npc:1": { "joy": 6, "joyTierId": 8 }, "npc:2": { "joy": 60, "joyTierId": 9 } } } }
`);
    const [world] = service.workspace.index.all('world', 1);
    assert.ok(world);
    const population = Population.of(service.workspace);
    assert.equal(population.countValues(world, 'mood', 'joy'), 3);
    // Where joy has no tier, nothing is put over it.
    assert.equal(population.countValues(world, 'mood', 'joyTierId'), 1);
  });

  it('counts nobody on whom the game fails because of a number that is too large', async () => {
    const huge = `1${'0'.repeat(309)}`;
    const { service } = await openFixture(`//- world.json
{ "id": 1, "name": "W", "meta": { "stats_config": { "definitions": { "mood": { "id": "mood", "axes": [{ "name": "joy" }] } } } } }
//- one.session.json
{ "id": 1, "scene_id": 1, "flags": {}, "world_id": 1,
  "stats": { "mood": { "npc:1": { "joy": ${huge} }, "npc:2": { "joy": 1e400 } } } }
`);
    const [world] = service.workspace.index.all('world', 1);
    assert.ok(world);
    assert.equal(Population.of(service.workspace).countValues(world, 'mood', 'joy'), 1);
  });
});
