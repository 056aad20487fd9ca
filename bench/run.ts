import { dirname } from 'node:path';
import { exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import {
  describeLoss,
  type KeptFigures,
  keepFigures,
  listLosses,
  pickBetter,
  readKeptFigures,
} from './kept-figures.ts';
import { type BenchCase, listCases } from './list-cases.ts';
import { installPeers } from './peers.ts';
import { type BenchContext, type Figure, formatFigure } from './report.ts';

interface BenchOptions {
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly only?: readonly string[];
  readonly gate?: true;
  readonly reportOnly?: true;
  readonly keep?: true;
}

const program = new Command('npm run bench --')
  .description('Measures Stat Lens against its peers and prints ratios of one run; lower is better.')
  .option('--sizes <list>', 'corpus sizes in NPCs, comma-separated', parseSizes, [1000, 10_000])
  .option('--rounds <n>', 'measured rounds per comparison', parseCount, 7)
  .option('--only <ids>', 'some targets only, such as T7 or T10,T11', (text: string) => text.split(','))
  .option('--gate', 'fail when a figure is more than 20 % worse than the one in bench/figures.json, twice')
  .option('--report-only', 'with --gate: tell of such figures, but do not fail')
  .option('--keep', 'write the figures to bench/figures.json')
  .parse();

const options = program.opts<BenchOptions>();
const root = dirname(dirname(fileURLToPath(import.meta.url)));

void runCases();

async function runCases(): Promise<void> {
  let installed: Promise<string> | undefined;
  const peers = () => {
    installed ??= installPeers();
    return installed;
  };
  const context: BenchContext = { root, peers, rounds: options.rounds };
  const kept = options.gate ? await readKeptFigures(root) : undefined;
  const figures: Figure[] = [];
  for (const each of chooseCases(context)) figures.push(...(await runCase(each, kept)));
  if (options.keep) await keepFigures(root, figures);
  const losses = kept === undefined ? [] : listLosses(figures, kept);
  for (const loss of losses) console.log(describeLoss(loss, kept ?? {}));
  if (kept !== undefined && losses.length === 0) console.log('Nothing is more than 20 % worse than it was');
  if (losses.length > 0 && !options.reportOnly) exit(1);
}

function chooseCases(context: BenchContext): readonly BenchCase[] {
  const { only, sizes } = options;
  const wants = (id: string) => only === undefined || only.includes(id);
  const cases = listCases(context, sizes, wants);
  const known = cases.flatMap(({ ids }) => ids);
  for (const id of only ?? []) if (!known.includes(id)) program.error(`There is no target ${id}.`);
  return cases.filter(({ ids }) => ids.some(wants));
}

/** Prints figures as soon as they are measured; what seems to be a loss has another chance, for machines have moods. */
async function runCase({ run }: BenchCase, kept: KeptFigures | undefined): Promise<readonly Figure[]> {
  let figures: readonly Figure[] = await run();
  if (kept !== undefined && listLosses(figures, kept).length > 0) figures = pickBetter(figures, await run());
  for (const figure of figures) console.log(formatFigure(figure));
  return figures;
}

function parseSizes(text: string): number[] {
  return text.split(',').map(parseCount);
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidArgumentError('A whole number above 0 is meant.');
  return count;
}
