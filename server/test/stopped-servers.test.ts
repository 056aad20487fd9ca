import assert from 'node:assert/strict';
import { join } from 'node:path';
import { ProjectFolder } from './project-folder.ts';
import { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';
import { runAsWebWorker } from './web-worker.ts';

/** How many turns the system may take to close what was let go. */
const MOST_TURNS = 200;

/** The timers, pipes and processes that keep this process alive. */
function listAlive(): string[] {
  return process.getActiveResourcesInfo().filter((name) => /^(?:Timeout|PipeWrap|ProcessWrap)$/.test(name));
}

/** Those that have come since and stay; others may have gone, as what has made the bundles does. */
async function listNewSince(before: readonly string[], turns = MOST_TURNS): Promise<string[]> {
  for (let turn = 0; ; turn++) {
    const left = [...before];
    const found = listAlive().filter((name) => {
      const index = left.indexOf(name);
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    });
    if (found.length === 0 || turn === turns) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('servers that tests have stopped', () => {
  const server = useServer();
  const folder = new ProjectFolder('').forEachTest();
  let before: string[] = [];

  // The clock of the test itself starts when the test waits for the first time.
  const note = () =>
    new Promise<void>((resolve) =>
      setImmediate(() => {
        before = listAlive();
        resolve();
      }),
    );

  it('leave nothing behind, though a test still waits for them', async () => {
    await note();
    const client = new TestClient(server.path);
    await client.initialize();
    void client.waitUntil('nothing', () => false);
    await client.stop();
    assert.deepEqual(await listNewSince(before), []);
  });

  it('leave nothing behind when they are killed', async () => {
    await note();
    const client = new TestClient(server.path);
    await client.initialize();
    void client.waitUntil('nothing', () => false);
    await client.kill();
    assert.deepEqual(await listNewSince(before), []);
    assert.equal(await client.stop(), null);
  });

  it('keep no time as web workers', async () => {
    await note();
    folder.write('worker.js', 'setTimeout(() => {}, 60000); setInterval(() => {}, 60000);');
    const connection = runAsWebWorker(join(folder.path, 'worker.js'));
    assert.deepEqual(await listNewSince(before, 0), ['Timeout', 'Timeout']);
    connection.dispose();
    assert.deepEqual(await listNewSince(before), []);
  });
});
