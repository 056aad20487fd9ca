import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uriFromPath } from '../../server/src/base/uri.ts';
import { generateCorpus } from '../generate-corpus.ts';
import type { BenchContext, Figure } from '../report.ts';
import { ServerProcess } from '../server-process.ts';

const EDITED = 'npcs/000/1.npc.json';

/** The memory of the server after many edits against that after the first tenth of them (T22). */
export async function benchManyEdits({ root }: BenchContext, last: number): Promise<Figure[]> {
  const early = Math.ceil(last / 10);
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
  for (let edit = 1; edit <= last; edit++) {
    server.change(uri, edit + 1, text.replace(/"strength": \d+/, `"strength": ${edit % 200}`));
    const textDocument = { uri };
    await server.connection.sendRequest('textDocument/diagnostic', { textDocument });
    await server.connection.sendRequest('textDocument/codeLens', { textDocument });
    if (edit === early) first = await askHeap(server);
  }
  const final = await askHeap(server);
  server.stop();
  return [
    {
      id: 'T22',
      name: `memory after ${last} edits / after ${early}`,
      value: final / first,
      target: 1.05,
      detail: `${(final / 1e6).toFixed(1)} MB / ${(first / 1e6).toFixed(1)} MB`,
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
