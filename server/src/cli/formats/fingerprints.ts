import { createHash } from 'node:crypto';
import type { LocatedProblem } from '../../features/locate-problems.ts';
import type { CheckedFile } from '../reporting/check-report.ts';
import type { ReportInput } from './report-input.ts';

/**
 * Tells a problem of today from those of yesterday, by its code, its file and its place in the JSON rather than its line:
 * it stays the same when lines are moved, values reformatted and lists sorted anew. Of problems that differ in nothing
 * of this the second has another than the first.
 */
export class Fingerprints {
  readonly #stabilize: ReportInput['stabilize'];
  readonly #counts = new Map<string, number>();

  constructor({ stabilize }: Pick<ReportInput, 'stabilize'>) {
    this.#stabilize = stabilize;
  }

  /** 64 hexadecimal digits; to be asked once for each problem, in their order. */
  take({ path, uri }: CheckedFile, { code, pointer }: LocatedProblem): string {
    const key = JSON.stringify([code, path, this.#stabilize(uri, pointer)]);
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return createHash('sha256')
      .update(count === 1 ? key : `${key}#${count}`)
      .digest('hex');
  }
}
