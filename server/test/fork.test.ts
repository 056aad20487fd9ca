import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { uriFromPath } from '../src/base/uri.ts';
import { CheckService } from '../src/check-service.ts';
import { createNodeFileSystem } from '../src/host/node-file-system.ts';

const samples = uriFromPath(fileURLToPath(new URL('../../samples', import.meta.url)));

describe('a fork of the service', () => {
  it('finds the same, and keeps to itself what is tried out in it', async () => {
    const logger = { info: () => {}, warn: assert.fail };
    const service = new CheckService({ fileSystem: createNodeFileSystem(), logger });
    await service.indexFolders([samples]);
    const describeAll = (checked: CheckService) =>
      [...checked.workspace.files()].map(({ uri }) => [
        uri,
        checked.check(uri).map(({ code, message }) => `${code} ${message}`),
      ]);
    const before = describeAll(service);
    assert.ok(before.some(([, problems]) => (problems?.length ?? 0) > 0));
    const fork = service.fork();
    assert.deepEqual(describeAll(fork), before);
    for (const { uri, kind } of [...fork.workspace.files()]) {
      if (kind.id === 'world') fork.setDocument(uri, 1, '{}');
    }
    assert.notDeepEqual(describeAll(fork), before);
    assert.deepEqual(describeAll(service), before);
  });
});
