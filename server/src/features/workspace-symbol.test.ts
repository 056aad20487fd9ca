import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import { HARBOUR_WORLD, MARA } from '../../test/small-harbour.ts';

const GAME = HARBOUR_WORLD + MARA;

async function find(query: string) {
  const { service } = await openFixture(GAME);
  const found = await service.workspaceSymbols(query, true);
  return found.map(({ name, containerName }) => `${name} (${containerName})`);
}

describe('workspace symbols', () => {
  it('are found by some of their letters, the best first', async () => {
    assert.deepEqual(await find('hlt'), ['health (attributes, Harbour Town)']);
    assert.deepEqual(await find('MARA'), ['Mara (NPC 12)']);
    assert.deepEqual(await find('expert'), ['expert (attributes, Harbour Town)']);
    assert.deepEqual(await find('btlrdy'), ['battle_ready (attributes, Harbour Town)']);
    assert.equal((await find('attr'))[0], 'attributes (Harbour Town)');
    assert.deepEqual(await find('zzz'), []);
  });

  it('are all there when nothing is asked for, up to a number that people can look at', async () => {
    const all = await find(' ');
    assert.equal(all.length, 17);
    const npcs = Array.from(
      { length: 300 },
      (_, id) => `//- ${id}.npc.json\n{"id":${id},"name":"N${id}","stats":{}}\n`,
    );
    const { service } = await openFixture(GAME + npcs.join(''));
    assert.equal((await service.workspaceSymbols('', true)).length, 200);
    assert.equal((await service.workspaceSymbols('n', true)).length, 200);
  });

  it('have a name that people can see', async () => {
    const { service } = await openFixture('//- a.npc.json\n{"id":1,"name":"  ","stats":{}}\n');
    assert.deepEqual(
      (await service.workspaceSymbols('', true)).map(({ name }) => name),
      ['(no name)'],
    );
  });

  it('tell their places at once, or when asked', async () => {
    const { service } = await openFixture(GAME);
    const [eager] = await service.workspaceSymbols('luck', false);
    const [lazy] = await service.workspaceSymbols('luck', true);
    assert.ok(eager !== undefined && lazy !== undefined);
    const start = { line: 6, character: 16 };
    const location = { uri: fixtureUri('world.json'), range: { start, end: { line: 6, character: 22 } } };
    assert.deepEqual(eager.location, location);
    assert.deepEqual(lazy.location, { uri: location.uri });
    assert.deepEqual((await service.resolveWorkspaceSymbol(lazy)).location, location);
    const lost = await service.resolveWorkspaceSymbol({ ...lazy, data: 'nonsense' });
    assert.ok('range' in lost.location && lost.location.range.start.line === 0);
  });

  it('are those of now: unsaved, new and deleted files count', async () => {
    const { service, fileSystem } = await openFixture(GAME);
    const names = async () => (await service.workspaceSymbols('r', true)).map(({ name }) => name);
    assert.ok((await names()).includes('Mara'));
    const uri = fixtureUri('npcs/mara.npc.json');
    service.setDocument(uri, 1, '{"id":12,"name":"Petra","stats":{}}');
    assert.ok((await names()).includes('Petra') && !(await names()).includes('Mara'));
    fileSystem.texts.delete(uri);
    await service.closeDocument(uri);
    assert.ok(!(await names()).includes('Petra'));
  });
});
