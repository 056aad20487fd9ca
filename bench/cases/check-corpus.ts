import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findPydantic } from '../find-pydantic.ts';
import { type Corpus, generateCorpus } from '../generate-corpus.ts';
import { type Contestant, measureInterleaved, timeNode, timeProcess } from '../measure.ts';
import { linkParsableFiles } from '../parsable-copy.ts';
import { proveFaultsFound } from '../prove-faults-found.ts';
import { type Peer, provePeerJudgesAll } from '../prove-peers-judge-all.ts';
import { joinNpcSchemas, readInlinedSchema } from '../read-schema.ts';
import type { BenchContext, Figure } from '../report.ts';

/** What a whole check is compared with, and what the ratio may be: with 10k NPCs and fewer, and with more. */
const RIVALS: readonly { id: string; name: string; targets?: readonly [number, number] }[] = [
  { id: 'T1', name: 'read + JSON.parse', targets: [1.5, 1.5] },
  { id: 'T2', name: 'ajv-cli', targets: [0.4, 0.4] },
  { id: 'T3', name: 'sourcemeta jsonschema --fast', targets: [0.6, 0.27] },
  { id: 'T4', name: 'Pydantic loop', targets: [0.65, 0.55] },
  { id: 'T5', name: "VS Code's JSON service loop", targets: [0.28, 0.2] },
];

/** From this many NPCs on the second targets count, and a check may take no longer than reading and parsing (T6). */
const MANY = 20_000;

/**
 * A whole check of a corpus against reading and parsing it, and against peers that check schemas only (T1-T5); `wants` tells
 * which of these are wanted.
 */
export async function benchCheck(
  context: BenchContext,
  npcs: number,
  wants: (id: string) => boolean,
): Promise<Figure[]> {
  const corpus = await generateCorpus(context.root, npcs);
  proveFaultsFound(context, corpus);
  const rivals = await listRivals(context, corpus, wants);
  const timings = await measureInterleaved([listOurs(context, corpus), ...rivals], context.rounds);
  const times = new Map(timings.map(({ name, median }) => [name, median]));
  const ours = times.get('stat-lens') ?? Number.NaN;
  return RIVALS.flatMap(({ id, name, targets }): Figure[] => {
    const theirs = times.get(name);
    if (theirs === undefined) return [];
    const figure: Figure = {
      id,
      name: `check ${npcs / 1000}k NPCs / ${name}`,
      value: ours / theirs,
      ...(targets !== undefined && { target: targets[npcs < MANY ? 0 : 1] }),
      detail: `${ours.toFixed(0)} ms / ${theirs.toFixed(0)} ms`,
    };
    return id === 'T1' && npcs >= MANY ? [figure, { ...figure, id: 'T6', target: 1 }] : [figure];
  });
}

function listOurs({ root }: BenchContext, { folder }: Corpus): Contestant {
  const cli = join(root, 'dist/cli.cjs');
  return { name: 'stat-lens', run: () => timeNode([cli, 'check', '--format', 'json'], folder) };
}

async function listRivals(
  context: BenchContext,
  corpus: Corpus,
  wants: (id: string) => boolean,
): Promise<Contestant[]> {
  const { root } = context;
  const floor = join(root, 'bench/programs/floor.cjs');
  const rivals: Contestant[] = [
    { name: 'read + JSON.parse', run: () => timeNode([floor, corpus.folder], root) },
  ];
  const python = wants('T4') ? findPydantic(root) : undefined;
  if (python !== undefined) {
    const loop = join(root, 'bench/programs/pydantic-loop.py');
    rivals.push({ name: 'Pydantic loop', run: () => timeProcess(python, [loop, corpus.folder], root) });
  }
  if (!['T2', 'T3', 'T5'].some(wants)) return rivals;
  const peers = await listPeers(context, corpus);
  const names = new Set(RIVALS.filter(({ id }) => wants(id)).map(({ name }) => name));
  return [...rivals, ...peers.filter(({ name }) => names.has(name))];
}

async function listPeers({ root, peers }: BenchContext, corpus: Corpus): Promise<Contestant[]> {
  const peerFolder = await peers();
  const schemas = {
    npc: await readInlinedSchema(root, 'npc'),
    'npc-state': await readInlinedSchema(root, 'npc-state'),
    world: await readInlinedSchema(root, 'world'),
  };
  const schemaFile = join(peerFolder, 'schemas.json');
  const bothSchema = join(peerFolder, 'npc-or-state.schema.json');
  await writeFile(schemaFile, JSON.stringify(schemas));
  await writeFile(bothSchema, JSON.stringify(joinNpcSchemas(schemas.npc, schemas['npc-state'])));
  const files = await linkParsableFiles(corpus);
  const bin = join(peerFolder, 'node_modules/.bin');
  const both: readonly Peer[] = [
    {
      name: 'ajv-cli',
      command: join(bin, 'ajv'),
      args: [
        'validate',
        '--strict=false',
        '--all-errors',
        '-s',
        bothSchema,
        '-d',
        `${files.folder}/**/*.json`,
      ],
      countJudged: (output) => output.match(/^.+ (in)?valid$/gm)?.length ?? 0,
    },
    {
      name: 'sourcemeta jsonschema --fast',
      command: join(bin, 'jsonschema'),
      args: ['validate', bothSchema, files.folder, '--fast', '--continue'],
      countJudged: (output) => Number(/^(\d+) validated,/m.exec(output)?.[1]),
    },
  ];
  for (const peer of both) provePeerJudgesAll(peer, files);
  const loop = join(root, 'bench/programs/json-service-loop.cjs');
  const service = [loop, corpus.folder, schemaFile, join(peerFolder, 'package.json')];
  return [
    ...both.map(({ name, command, args }) => ({ name, run: () => timeProcess(command, args, root) })),
    { name: "VS Code's JSON service loop", run: () => timeNode(service, root) },
  ];
}
