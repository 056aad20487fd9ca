import { isBelow, relativePath } from '../base/uri.ts';
import type { EntityRow, RowKind } from '../query/entity-row.ts';
import { collectKnownIds, type KnownIds } from '../query/known-ids.ts';
import { collectKnownNames, type KnownNames } from '../query/known-names.ts';
import { listEntityRows } from '../query/list-entity-rows.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readStatTests } from './read-stat-tests.ts';
import { runStatTests, type StatTestResult } from './run-stat-tests.ts';
import type { Snapshots } from './snapshot-file.ts';
import type { StatTest } from './stat-test.ts';

/** What a file's tests are run with. */
export interface TestFileOptions {
  /** What was recorded for the tests. */
  readonly recorded: Snapshots;
  /** Says which tests are meant; all without it. */
  readonly accepts?: (test: StatTest) => boolean;
}

/**
 * Runs the tests of files on the workspace as it is now. The stats that they are about are computed once for all files, so
 * that a run is over when anything changes.
 */
export class StatTestRun {
  readonly #workspace: Workspace;
  readonly #nameOf: (uri: string) => string;
  /** By family of projects. */
  readonly #rows = new Map<string, Map<RowKind, readonly EntityRow[]>>();
  #names: KnownNames | undefined;
  #ids: KnownIds | undefined;

  /** `nameOf` tells how people call a file. */
  constructor(workspace: Workspace, nameOf: (uri: string) => string) {
    this.#workspace = workspace;
    this.#nameOf = nameOf;
  }

  /** Runs the tests of a `*.stattest.json` on all entities of its family of projects. */
  runFile(file: SourceFile, { recorded, accepts = () => true }: TestFileOptions): StatTestResult[] {
    this.#names ??= collectKnownNames(this.#workspace);
    const rowsOf = (kind: RowKind) => this.#rowsOf(file.family, kind);
    const placeOf = (uri: string) => this.#placeOf(file.family, uri);
    this.#ids ??= collectKnownIds(this.#workspace);
    const subject = { rowsOf, names: this.#names, ids: this.#ids, placeOf, recorded };
    return runStatTests(readStatTests(file.value).filter(accepts), subject);
  }

  /** As seen from the outermost project. Outside of any there is no such place, and in a bundle nothing but itself. */
  #placeOf(family: string, uri: string): string {
    const path = isBelow(uri, family) ? relativePath(family, uri) : '';
    return path === '' ? this.#nameOf(uri) : path;
  }

  #rowsOf(family: string, kind: RowKind): readonly EntityRow[] {
    const known = this.#rows.get(family) ?? new Map<RowKind, readonly EntityRow[]>();
    this.#rows.set(family, known);
    const rows = known.get(kind) ?? this.#computeRows(family, kind);
    known.set(kind, rows);
    return rows;
  }

  #computeRows(family: string, kind: RowKind): readonly EntityRow[] {
    const files = [...this.#workspace.files()]
      .filter((file) => file.family === family)
      .sort((a, b) => (a.uri < b.uri ? -1 : 1));
    return [...listEntityRows({ workspace: this.#workspace, files, nameOf: this.#nameOf }, kind)];
  }
}
