import assert from 'node:assert/strict';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { uriFromPath } from '../src/base/uri.ts';
import { CheckService } from '../src/check-service.ts';
import { createNodeFileSystem } from '../src/host/node-file-system.ts';

const SAMPLES = uriFromPath(join(resolve(dirname(fileURLToPath(import.meta.url)), '../..'), 'samples'));

function startService(): CheckService {
  return new CheckService({
    fileSystem: createNodeFileSystem(),
    logger: { info: () => {}, warn: assert.fail },
    now: 0,
  });
}

/** The codes found in every file, by uri. */
function describeAll(service: CheckService): [uri: string, codes: string[]][] {
  const uris = [...service.workspace.files()].map(({ uri }) => uri).sort();
  return uris.map((uri) => [uri, service.check(uri).map(({ code, message }) => `${code}: ${message}`)]);
}

describe('indexing with pauses', () => {
  it('comes to what indexing in one go says, though files are put in place and asked for meanwhile', async () => {
    const whole = startService();
    await whole.indexFolders([SAMPLES]);
    const sliced = startService();
    const sizes = new Set<number>();
    const { changed, affected } = await sliced.indexFolders([SAMPLES], {
      pause: async () => {
        sizes.add(sliced.workspace.fileCount);
        assert.equal(sliced.workspace.isComplete, false);
        for (const { uri } of sliced.workspace.files()) sliced.check(uri);
      },
    });
    assert.ok(sizes.size > 5, `${sizes.size} slices`);
    assert.deepEqual([changed.size, affected.size], [whole.workspace.fileCount, 0]);
    assert.deepEqual(describeAll(sliced), describeAll(whole));
  });

  it('leaves alone what was opened in a pause', async () => {
    const service = startService();
    const uri = `${SAMPLES}/harbour-town/world.json`;
    await service.indexFolders([SAMPLES], {
      pause: async () => void service.setDocument(uri, 1, '{ "id": 9 }'),
    });
    assert.equal(service.findFile(uri)?.version, 1);
    assert.equal(service.workspace.isComplete, true);
  });

  it('tells what depends on a change also after somebody stopped it', async () => {
    const service = startService();
    const town = `${SAMPLES}/harbour-town`;
    let pauses = 0;
    await service.indexFolders([town], { pause: async () => void pauses++, isCancelled: () => pauses > 2 });
    assert.equal(service.workspace.isComplete, false);
    const world = [...service.workspace.files()].find(({ kind }) => kind.id === 'world')?.uri ?? '';
    const { affected } = service.setDocument(world, 1, '{ "id": 1, "meta": {} }');
    assert.ok(affected.size > 0);
  });
});
