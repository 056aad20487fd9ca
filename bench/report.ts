import type { Timing } from './measure.ts';

/** What every benchmark needs. */
export interface BenchContext {
  /** The repository's root. */
  readonly root: string;
  /** The folder with the peers' `node_modules`; they are installed when it is first asked for. */
  readonly peers: () => Promise<string>;
  /** Measured rounds; one more warms up. */
  readonly rounds: number;
}

/** One measured figure; lower is better. */
export interface Figure {
  /** The target's number in the list of targets, such as `T1`. */
  readonly id: string;
  readonly name: string;
  readonly value: number;
  /** The unit; a ratio when absent. */
  readonly unit?: string;
  /** What it must not exceed; absent when it is reported only. */
  readonly target?: number;
  readonly detail?: string;
}

/** The median time of one contestant as a ratio of another's, with both in its detail. */
export function makeRatio(
  figure: Pick<Figure, 'id' | 'name' | 'target'>,
  ours: Timing | undefined,
  theirs: Timing | undefined,
): Figure {
  const [time, other] = [ours?.median ?? Number.NaN, theirs?.median ?? Number.NaN];
  return { ...figure, value: time / other, detail: `${time.toFixed(0)} ms / ${other.toFixed(0)} ms` };
}

/** One line per figure: id, value, target and whether it is reached. */
export function formatFigure({ id, name, value, unit, target, detail }: Figure): string {
  const shown = `${value.toFixed(2)}${unit === undefined ? ' x' : ` ${unit}`}`;
  const verdict =
    target === undefined ? '' : value <= target ? `reached (<= ${target})` : `MISSED (<= ${target})`;
  return [
    id.padEnd(4),
    shown.padStart(12),
    verdict.padEnd(18),
    name,
    detail === undefined ? '' : `(${detail})`,
  ]
    .join('  ')
    .trimEnd();
}
