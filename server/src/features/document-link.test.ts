import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import { openFixture } from '../../test/fixture.ts';
import { FIXTURE_ROOT } from '../../test/fixture-files.ts';

const GAME = `//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{}},"brain_config":{"active_packages":["core.mood","temper"]}}}
//- npcs/mara.npc.json
{"name": "Mara",
 "id": 12, "world_id": 7, "character_instance_id": "a-1", "stats": {}}
//- mara.instance.json
{"id":"a-1","character_id":"c","stats":{}}
//- temper.stat_package.json
{"id":"temper","label":"T","definitions":{}}
//- one.session.json
{"id":1,"scene_id":1,"world_id":9,"flags":{},"stats":{"d":{"npc:12":{},"npc:99":{},"world":{}}}}
`;

/** The links of a file: the text they stand under and where they lead. */
async function list(path: string): Promise<string[]> {
  const { service, uris } = await openFixture(GAME);
  const uri = uris.find((each) => each.endsWith(path)) ?? '';
  const located = await service.workspace.locate(uri);
  assert.ok(located);
  const lines = located.lines();
  const links = await service.documentLinks(uri);
  return Promise.all(
    links.map(async (link) => {
      assert.equal(link.target, undefined);
      const { target = '' } = await service.resolveDocumentLink(link, (each) => each);
      const { start, end } = link.range;
      const text = located.text.slice(lines.offsetAt(start), lines.offsetAt(end));
      return `${text} (${link.tooltip}): ${target.replace(FIXTURE_ROOT, '')}`;
    }),
  );
}

describe('document links', () => {
  it('lead from an NPC to her world and instance', async () => {
    assert.deepEqual(await list('mara.npc.json'), [
      '7 (World 7): /world.json#L1,7',
      'a-1 (The character instance "a-1"): /mara.instance.json#L1,8',
    ]);
  });

  it('lead from a session to NPCs that exist', async () => {
    assert.deepEqual(await list('one.session.json'), ['12 (NPC 12): /npcs/mara.npc.json#L2,8']);
  });

  it('lead from a world to packages in files', async () => {
    assert.deepEqual(await list('world.json'), [
      'temper (The package "temper"): /temper.stat_package.json#L1,8',
    ]);
  });

  it('have no target when what they led to is gone, or when they are not ours', async () => {
    const { service, uris } = await openFixture(GAME);
    const [link] = await service.documentLinks(uris[4] ?? '');
    assert.ok(link);
    service.setDocument(uris[1] ?? '', 1, '{"id":13,"stats":{}}');
    assert.equal((await service.resolveDocumentLink(link, (each) => each)).target, undefined);
    for (const data of [
      undefined,
      5,
      { uri: uris[4], kind: 'npc' },
      { uri: uris[4], kind: 'axis', name: 'x' },
    ]) {
      const range: Range = link.range;
      assert.equal((await service.resolveDocumentLink({ range, data }, (each) => each)).target, undefined);
    }
  });
});
