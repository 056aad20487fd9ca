import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { benchChangeToDiagnostics } from './cases/change-to-diagnostics.ts';
import { benchCheck } from './cases/check-corpus.ts';
import { benchColdIndex } from './cases/cold-index.ts';
import { benchEditorFeatures } from './cases/editor-features.ts';
import { benchFirstDiagnostics } from './cases/first-diagnostics.ts';
import { benchInitialize } from './cases/initialize.ts';
import { benchKeystroke } from './cases/keystroke.ts';
import { benchManyEdits } from './cases/many-edits.ts';
import { benchMigrate } from './cases/migrate-corpus.ts';
import { benchOneFile } from './cases/one-file.ts';
import { benchWorldEdit } from './cases/world-edit.ts';
import { installPeers } from './peers.ts';
import { type BenchContext, type Figure, formatFigure } from './report.ts';

const program = new Command('npm run bench --')
  .description('Measures Stat Lens against its peers and prints ratios of one run; lower is better.')
  .option('--sizes <list>', 'corpus sizes in NPCs, comma-separated', parseSizes, [1000, 10_000])
  .option('--rounds <n>', 'measured rounds per comparison', parseCount, 7)
  .option('--only <ids>', 'some targets only, such as T7 or T10,T11', (text: string) => text.split(','))
  .parse();

const { sizes, rounds, only } = program.opts<{ sizes: number[]; rounds: number; only?: string[] }>();
const root = dirname(dirname(fileURLToPath(import.meta.url)));

void runCases();

/** Prints each figure as soon as it is measured. */
async function runCases(): Promise<void> {
  const context: BenchContext = { root, peers: await installPeers(), rounds };
  const largest = Math.min(10_000, Math.max(...sizes));
  const cases: [ids: string, run: () => Promise<Figure[]>][] = [
    ...sizes.map((npcs): [string, () => Promise<Figure[]>] => [
      'T1 T2 T3 T5',
      () => benchCheck(context, npcs),
    ]),
    ['T7', () => benchOneFile(context)],
    ['T10', () => benchChangeToDiagnostics(context)],
    ['T11', () => benchKeystroke(context)],
    ['T12 T13', () => benchWorldEdit(context, largest)],
    ['T14', () => benchInitialize(context)],
    ['T15', () => benchColdIndex(context, largest)],
    ['T16 T17 T18 T19 T20', () => benchEditorFeatures(context, largest)],
    ['T21', () => benchFirstDiagnostics(context, largest)],
    ['T22', () => benchManyEdits(context)],
    ['T23 T24', () => benchMigrate(context, largest)],
  ];
  const known = cases.flatMap(([ids]) => ids.split(' '));
  for (const id of only ?? []) if (!known.includes(id)) program.error(`There is no target ${id}.`);
  for (const [ids, run] of cases) {
    if (only !== undefined && !ids.split(' ').some((id) => only.includes(id))) continue;
    for (const figure of await run()) console.log(formatFigure(figure));
  }
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
