import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uriFromPath } from '../../server/src/base/uri.ts';
import { generateCorpus } from '../generate-corpus.ts';
import type { BenchContext, Figure } from '../report.ts';
import { ServerProcess } from '../server-process.ts';

const EDITED = 'npcs/000/1.npc.json';
const FIRST = 1000;
const LAST = 10_000;

/** The memory of the server after ten thousand edits against that after the first thousand (T22). */
export async function benchManyEdits({ root }: BenchContext): Promise<Figure[]> {
  const { folder } = await generateCorpus(root, 1000);
  const server = await ServerProcess.start(join(root, 'dist/server.cjs'), {
    node: ['--expose-gc', '--require', join(root, 'bench/programs/tell-heap.cjs')],
    folder,
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { reportStatus: true },
  });
  await server.waitTillReady();
  const uri = uriFromPath(join(folder, EDITED));
  const text = readFileSync(join(folder, EDITED), 'utf8');
  server.open(uri, text);
  let first = Number.NaN;
  for (let edit = 1; edit <= LAST; edit++) {
    server.change(uri, edit + 1, text.replace(/"strength": \d+/, `"strength": ${edit % 200}`));
    const textDocument = { uri };
    await server.connection.sendRequest('textDocument/diagnostic', { textDocument });
    await server.connection.sendRequest('textDocument/codeLens', { textDocument });
    if (edit === FIRST) first = await askHeap(server);
  }
  const last = await askHeap(server);
  server.stop();
  return [
    {
      id: 'T22',
      name: `memory after ${LAST} edits / after ${FIRST}`,
      value: last / first,
      target: 1.05,
      detail: `${(last / 1e6).toFixed(1)} MB / ${(first / 1e6).toFixed(1)} MB`,
    },
  ];
}

async function askHeap({ child }: ServerProcess): Promise<number> {
  if (child.stderr === null) throw new Error('The server has no standard error');
  const told = once(child.stderr, 'data');
  child.kill('SIGUSR2');
  const [bytes] = await told;
  return Number(String(bytes));
}
