import assert from 'node:assert/strict';
import { createLanguageService } from '../src/language-service.ts';
import { FIXTURE_ROOT, fixtureUri } from './fixture-files.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

const WORLD = JSON.stringify({
  definitions: {
    a: {
      id: 'a',
      axes: [{ name: 'x' }, { name: 'y', default_value: 50 }],
      levels: [{ id: 'low', conditions: { y: { type: 'max', max_value: 10 } } }],
    },
  },
});

function openService(texts: Readonly<Record<string, string>>) {
  const fileSystem = new MemoryFileSystem(
    Object.entries(texts).map(([path, text]) => [fixtureUri(path), text]),
  );
  const service = createLanguageService({ fileSystem, logger: { info: () => {}, warn: () => {} } });
  return { fileSystem, service };
}

describe('language service', () => {
  it('reads a world once for all the problems that point into it', async () => {
    const npcs = Array.from({ length: 50 }, (_, id) => [
      `npcs/${id}.npc.json`,
      JSON.stringify({ id, name: 'N', stats: { a: { x: 1 } } }),
    ]);
    const { fileSystem, service } = openService({ 'stats_config.json': WORLD, ...Object.fromEntries(npcs) });
    await service.indexFolders([FIXTURE_ROOT]);
    fileSystem.reads.length = 0;
    for (const { uri } of service.workspace.files()) {
      for (const { code, related } of await service.checkLocated(uri))
        if (code.startsWith('entity/')) assert.equal(related?.length, 1);
    }
    assert.equal(fileSystem.reads.filter((uri) => uri === fixtureUri('stats_config.json')).length, 1);
  });

  it('points into the new text of a world that changed on disk', async () => {
    const npc = JSON.stringify({ id: 1, name: 'N', stats: { a: { x: 1 } } });
    const { fileSystem, service } = openService({ 'stats_config.json': WORLD, '1.npc.json': npc });
    await service.indexFolders([FIXTURE_ROOT]);
    const lineOf = async () => {
      const [problem] = await service.checkLocated(fixtureUri('1.npc.json'));
      return problem?.related?.[0]?.range.start.line;
    };
    assert.equal(await lineOf(), 0);
    fileSystem.texts.set(fixtureUri('stats_config.json'), `\n\n${WORLD}`);
    await service.refresh([fixtureUri('stats_config.json')]);
    assert.equal(await lineOf(), 2);
  });

  it('names the files with problems that point into a text that is another one now', async () => {
    const npc = (y?: number) =>
      JSON.stringify({ id: y ?? 1, name: 'N', stats: { a: { x: 'no number', y } } });
    const { service } = openService({
      'stats_config.json': WORLD,
      '1.npc.json': npc(),
      '2.npc.json': npc(2),
    });
    await service.indexFolders([FIXTURE_ROOT]);
    const world = fixtureUri('stats_config.json');
    for (let version = 1; version < 5; version++) {
      for (const { uri } of service.workspace.files()) service.check(uri);
      const { affected } = service.setDocument(world, version, `${WORLD}${' '.repeat(version)}`);
      // The first edit looks at everybody with problems, those after it only at whom they may concern.
      const expected = version === 1 ? ['1.npc.json', '2.npc.json'] : ['1.npc.json'];
      assert.deepEqual([...affected].sort(), expected.map(fixtureUri));
    }
  });

  it('checks again only what a change touches', async () => {
    // Files about which nothing can be said are not checked at all.
    const npc = (id: number) => JSON.stringify({ id, name: 'N', stats: { a: { x: 1, y: 50, q: 1 } } });
    const { service } = openService({
      'a/stats_config.json': WORLD,
      'a/1.npc.json': npc(1),
      'b/stats_config.json': WORLD,
      'b/2.npc.json': npc(2),
    });
    await service.indexFolders([FIXTURE_ROOT]);
    const checkAll = () => {
      const before = service.checkCount;
      for (const { uri } of service.workspace.files()) service.check(uri);
      return service.checkCount - before;
    };
    assert.equal(checkAll(), 4);
    assert.equal(checkAll(), 0);
    service.setDocument(fixtureUri('a/stats_config.json'), 1, WORLD.replace('"x"', '"z"'));
    assert.equal(checkAll(), 2);
    service.setDocument(fixtureUri('b/2.npc.json'), 1, npc(3));
    assert.equal(checkAll(), 1);
  });
});
