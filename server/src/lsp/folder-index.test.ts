import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { MemoryFileSystem } from '../../test/memory-file-system.ts';
import { createLanguageService } from '../language-service.ts';
import type { ServerStatus } from '../protocol/server-status.ts';
import { ChangeFeed } from './change-feed.ts';
import { FolderIndex } from './folder-index.ts';
import { SerialQueue } from './serial-queue.ts';

/** A connection that shows progress, and whose user stops it at the report with this number; 0 for never. */
function makeConnection(stopAt: number): { connection: Connection; shown: string[] } {
  const shown: string[] = [];
  const token = { isCancellationRequested: false };
  const reporter = {
    token,
    begin: (title: string) => shown.push(`begin ${title}`),
    report: (_: number, message: string) => {
      shown.push(message);
      token.isCancellationRequested = shown.length > stopAt && stopAt > 0;
    },
    done: () => shown.push('done'),
  };
  const window = { createWorkDoneProgress: () => Promise.resolve(reporter) };
  return { connection: { window } as unknown as Connection, shown };
}

function setUp(stopAt: number) {
  const fail = (error: unknown) => assert.fail(String(error));
  const statuses: ServerStatus[] = [];
  const files = Array.from(
    { length: 200 },
    (_, i) => [`file:///game/npcs/${String(i).padStart(3, '0')}.npc.json`, `{ "id": ${i} }`] as const,
  );
  const fileSystem = new MemoryFileSystem(files);
  const service = createLanguageService({ fileSystem, logger: { info: fail, warn: fail } });
  const { connection, shown } = makeConnection(stopAt);
  const index = new FolderIndex({
    connection,
    service,
    changes: new ChangeFeed(fail),
    jobs: new SerialQueue(fail),
    listOpen: () => [],
    onStatus: (status) => statuses.push(status),
  });
  return { index, service, shown, statuses };
}

describe('FolderIndex', () => {
  it('reads all files and shows how far it is', async () => {
    const { index, service, shown, statuses } = setUp(0);
    await index.add(['file:///game/']);
    assert.deepEqual(shown, [
      'begin Stat Lens',
      '40 of 200 files',
      '80 of 200 files',
      '120 of 200 files',
      '160 of 200 files',
      '200 of 200 files',
      'done',
    ]);
    assert.deepEqual(statuses, [
      { state: 'indexing', files: 0 },
      { state: 'ready', files: 200 },
    ]);
    assert.equal(service.workspace.isComplete, true);
  });

  it('stops when a person stops it, and then knows that it does not know everything', async () => {
    const { index, service, statuses } = setUp(2);
    await index.add(['file:///game']);
    assert.equal(statuses.at(-1)?.state, 'cancelled');
    assert.equal(service.workspace.isComplete, false);
    assert.equal(service.workspace.fileCount, 80);
  });

  it('forgets a folder that is taken away, but for what others cover', async () => {
    const { index, service } = setUp(0);
    await index.add(['file:///game', 'file:///game/npcs']);
    await index.remove(['file:///game/npcs']);
    assert.equal(service.workspace.fileCount, 200);
    assert.equal(index.covers('file:///game/npcs/001.npc.json'), true);
    await index.add(['file:///game/npcs']);
    await index.remove(['file:///game']);
    assert.equal(service.workspace.fileCount, 200);
    await index.remove(['file:///game/npcs']);
    assert.equal(service.workspace.fileCount, 0);
    assert.equal(index.covers('file:///game/npcs/001.npc.json'), false);
  });
});
