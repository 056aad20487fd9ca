import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Corpus, generateCorpus } from '../generate-corpus.ts';
import { type Contestant, measureInterleaved, timeNode, timeProcess } from '../measure.ts';
import { proveFaultsFound } from '../prove-faults-found.ts';
import { readInlinedSchema } from '../read-schema.ts';
import type { BenchContext, Figure } from '../report.ts';

/** A whole check of a corpus against reading and parsing it, and against peers that check schemas only (T1-T5). */
export async function benchCheck(context: BenchContext, npcs: number): Promise<Figure[]> {
  const corpus = await generateCorpus(context.root, npcs);
  proveFaultsFound(context, corpus);
  const contestants = [listOurs(context, corpus), ...(await listPeers(context, corpus))];
  const timings = await measureInterleaved(contestants, context.rounds);
  const times = new Map(timings.map(({ name, median }) => [name, median]));
  const time = (name: string) => times.get(name) ?? Number.NaN;
  const figure = (id: string, peer: string, target?: number): Figure => ({
    id,
    name: `check ${npcs / 1000}k NPCs / ${peer}`,
    value: time('stat-lens') / time(peer),
    ...(target !== undefined && { target }),
    detail: `${time('stat-lens').toFixed(0)} ms / ${time(peer).toFixed(0)} ms`,
  });
  return [
    figure('T1', 'read + JSON.parse', 2),
    figure('T2', 'ajv-cli', 1),
    figure('T3', 'sourcemeta jsonschema --fast'),
    figure('T5', "VS Code's JSON service loop"),
  ];
}

function listOurs({ root }: BenchContext, { folder }: Corpus): Contestant {
  const cli = join(root, 'dist/cli.cjs');
  return { name: 'stat-lens', run: () => timeNode([cli, 'check', '--format', 'json'], folder) };
}

async function listPeers({ root, peers }: BenchContext, { folder }: Corpus): Promise<Contestant[]> {
  const schemas = {
    npc: await readInlinedSchema(root, 'npc'),
    'npc-state': await readInlinedSchema(root, 'npc-state'),
    world: await readInlinedSchema(root, 'world'),
  };
  const schemaFile = join(peers, 'schemas.json');
  const npcSchema = join(peers, 'npc.schema.json');
  await writeFile(schemaFile, JSON.stringify(schemas));
  await writeFile(npcSchema, JSON.stringify(schemas.npc));
  const bin = join(peers, 'node_modules/.bin');
  const ajv = [
    'validate',
    '--strict=false',
    '--all-errors',
    '-s',
    npcSchema,
    '-d',
    `${folder}/npcs/**/*.json`,
  ];
  const sourcemeta = ['validate', npcSchema, join(folder, 'npcs'), '--fast'];
  const service = [
    join(root, 'bench/programs/json-service-loop.cjs'),
    folder,
    schemaFile,
    join(peers, 'package.json'),
  ];
  return [
    {
      name: 'read + JSON.parse',
      run: () => timeNode([join(root, 'bench/programs/floor.cjs'), folder], root),
    },
    { name: 'ajv-cli', run: () => timeProcess(join(bin, 'ajv'), ajv, root) },
    {
      name: 'sourcemeta jsonschema --fast',
      run: () => timeProcess(join(bin, 'jsonschema'), sourcemeta, root),
    },
    { name: "VS Code's JSON service loop", run: () => timeNode(service, root) },
  ];
}
