import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { env, execPath } from 'node:process';
import { measureInterleaved } from '../measure.ts';
import { type BenchContext, type Figure, makeRatio } from '../report.ts';

/** From the start of the process to the answer to `initialize`, against VS Code's JSON server (T14). */
export async function benchInitialize({ peers, root, rounds }: BenchContext): Promise<Figure[]> {
  const peer = join(
    await peers(),
    'node_modules/vscode-langservers-extracted/bin/vscode-json-language-server',
  );
  const [ours, theirs] = await measureInterleaved(
    [
      { name: 'stat-lens', run: () => timeInitialize(join(root, 'dist/server.cjs')) },
      { name: 'json', run: () => timeInitialize(peer) },
    ],
    Math.max(rounds, 15),
  );
  return [makeRatio({ id: 'T14', name: "initialize / VS Code's JSON server", target: 0.5 }, ours, theirs)];
}

function timeInitialize(server: string): Promise<number> {
  const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...quiet } = env;
  const start = performance.now();
  const child = spawn(execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], env: quiet });
  const request = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  child.stdin.write(`Content-Length: ${Buffer.byteLength(request)}\r\n\r\n${request}`);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout.once('data', () => {
      resolve(performance.now() - start);
      child.kill();
    });
  });
}
