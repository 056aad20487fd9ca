import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Figure } from './report.ts';

/** How much worse than the kept figure a ratio may be before it counts as a loss. */
const TOLERANCE = 1.2;

/** The figures of the last release or good run, by what they measure. */
export type KeptFigures = Readonly<Record<string, number>>;

/** Reads the figures kept in the repository. */
export async function readKeptFigures(root: string): Promise<KeptFigures> {
  return JSON.parse(await readFile(fileOf(root), 'utf8'));
}

/** Keeps figures from now on, beside those that were not measured. */
export async function keepFigures(root: string, figures: readonly Figure[]): Promise<void> {
  const kept = await readKeptFigures(root).catch((): KeptFigures => ({}));
  const fresh = figures.filter(isComparable).map((figure) => [keyOf(figure), round(figure.value)] as const);
  const all = Object.entries({ ...kept, ...Object.fromEntries(fresh) });
  all.sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  await writeFile(fileOf(root), `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}

/** The figures that are more than a fifth worse than the kept ones. What was never kept is no loss. */
export function listLosses(figures: readonly Figure[], kept: KeptFigures): readonly Figure[] {
  return figures.filter((figure) => {
    const before = isComparable(figure) ? kept[keyOf(figure)] : undefined;
    return before !== undefined && !(figure.value <= before * TOLERANCE);
  });
}

/** Of two runs of the same figures the better one of each. */
export function pickBetter(figures: readonly Figure[], again: readonly Figure[]): readonly Figure[] {
  return figures.map((figure) => {
    const other = again.find((candidate) => keyOf(candidate) === keyOf(figure));
    return other !== undefined && other.value < figure.value ? other : figure;
  });
}

/** One line: what was lost against what. */
export function describeLoss(figure: Figure, kept: KeptFigures): string {
  const before = kept[keyOf(figure)] ?? Number.NaN;
  const percent = Math.round((figure.value / before - 1) * 100);
  return `${figure.id} is ${percent} % worse than it was: ${round(figure.value)} against ${before}, ${figure.name}`;
}

/** Milliseconds are those of one machine; ratios and memory hold on others. */
function isComparable({ unit }: Figure): boolean {
  return unit === undefined || unit === 'MiB' || unit === 'kB';
}

function keyOf({ id, name }: Figure): string {
  return `${id} ${name}`;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

function fileOf(root: string): string {
  return join(root, 'bench/figures.json');
}
