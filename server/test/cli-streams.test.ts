import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseCheckJson } from './check-json.ts';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import { useCli } from './use-cli.ts';

/** So many files that their report is larger than any pipe's buffer. */
const MANY = 800;

describe('stat-lens and its streams', () => {
  const bundle = useCli();
  const project = new ProjectFolder(SMALL_GAME).forAllTests();

  before(() => {
    for (let id = 100; id < 100 + MANY; id++) {
      project.write(
        `npcs/crowd-${id}.npc.json`,
        `{ "id": ${id}, "world_id": 7, "name": "N", "stats": { "attributes": { "strength": 140 } } }`,
      );
    }
  });

  const start = (...args: string[]): ChildProcessWithoutNullStreams =>
    spawn(process.execPath, [bundle.path, ...args], { cwd: project.path, env: { PATH: process.env.PATH } });

  it('writes a large report whole to a reader that takes its time', async () => {
    const child = start('check', '--format', 'json');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const report = parseCheckJson(await text(child.stdout));
    assert.equal(report.summary.files, MANY + 6);
    assert.equal(child.exitCode ?? (await once(child, 'exit'))[0], 0);
  });

  it('ends silently when the reader goes away', async () => {
    const child = start('check');
    child.stdout.destroy();
    const stderr = text(child.stderr);
    const [exitCode, signal] = await once(child, 'exit');
    assert.equal(await stderr, '');
    assert.equal(signal, null);
    assert.equal(exitCode, 0);
  });

  it('says so when the report cannot be written', async () => {
    const readOnly = openSync(join(project.path, 'world.json'), 'r');
    const child = spawn(process.execPath, [bundle.path, 'check'], {
      cwd: project.path,
      stdio: ['ignore', readOnly, 'pipe'],
    });
    const stderr = text(child.stderr ?? process.stdin);
    const [exitCode] = await once(child, 'exit');
    assert.match(await stderr, /the output cannot be written/);
    assert.equal(exitCode, 70);
  });

  it('runs the language server', async () => {
    const child = start('lsp', '--stdio');
    const send = (message: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    let answers = '';
    const answered = new Promise<void>((resolve) => {
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        answers += chunk;
        if (answers.includes('"id":2')) resolve();
      });
    });
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    send({ method: 'initialized', params: {} });
    send({ id: 2, method: 'shutdown' });
    await answered;
    send({ method: 'exit' });
    const [exitCode] = await once(child, 'exit');
    assert.match(answers, /"id":1,"result":\{"capabilities"/);
    assert.equal(exitCode, 0);
  });
});
