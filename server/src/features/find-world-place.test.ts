import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import { HARBOUR_WORLD, MARA } from '../../test/small-harbour.ts';

/** What the world's file has where the place starts, and the end of it. */
async function find(text: string, atCursor = true): Promise<string> {
  const { service, cursor } = await openFixture(text);
  assert.ok(cursor);
  const located = await service.workspace.locate(cursor.uri);
  const place = await service.worldPlace(
    cursor.uri,
    atCursor ? located?.lines().positionAt(cursor.offset) : undefined,
  );
  if (typeof place === 'string') return place;
  const target = await service.workspace.locate(place.uri);
  assert.equal(place.uri, fixtureUri('world.json'));
  const { start, end } = place.range;
  return target?.text.slice(target.lines().offsetAt(start), target.lines().offsetAt(end)) ?? '';
}

describe('findWorldPlace', () => {
  it('goes to the definition that the cursor is in', async () => {
    const strength = HARBOUR_WORLD + MARA.replace('"strength"', '"stre$0ngth"');
    assert.equal(await find(strength), '"attributes"');
    assert.equal(await find(strength, false), '"stats_config"');
    assert.equal(await find(HARBOUR_WORLD + MARA.replace('"health": 65', '"health": $065')), '"attributes"');
    const session = '//- s.session.json\n{ "id": 3, "relationships": { "npc:12": { "affinity": $01 } } }';
    assert.equal(await find(HARBOUR_WORLD + session), '"relationships"');
    assert.equal(await find(HARBOUR_WORLD.replace('"friend"', '"fri$0end"')), '"relationships"');
  });

  it('goes to the config for what the world does not write, and while the JSON is broken', async () => {
    const npc = (stats: string) =>
      `${HARBOUR_WORLD}//- a.npc.json\n{ "id": 1, "name": "A", "stats": ${stats}`;
    assert.equal(await find(npc('{ "other": { "x": $01 } } }')), '"stats_config"');
    assert.equal(await find(npc('{ "attributes": { "x": $01')), '"attributes"');
  });

  it('says why there is no world', async () => {
    const npc = (world: number) =>
      `//- a.npc.json\n{ "id": 1, "world_id": ${world}, "name": "A$0", "stats": {} }`;
    assert.equal(await find(HARBOUR_WORLD + npc(9)), 'a.npc.json: there is no world with its world_id.');
    assert.equal(await find(npc(0)), 'a.npc.json: there is no world here.');
  });
});
