import { basename } from 'node:path';
import type { JsonObject } from '../../base/json-value.ts';
import { pathFromUri } from '../../base/uri.ts';
import { findRealPlace } from '../../host/find-real-place.ts';
import type { NodeFileSystem } from '../../host/node-file-system.ts';
import { writeNewText, writeTextAtomically } from '../../host/write-file.ts';
import { formatSnapshots, readSnapshots, type Snapshots, snapshotUri } from '../../stattest/snapshot-file.ts';
import type { ReadResult } from '../../workspace/file-system.ts';

const SNAPSHOT_NAME = /\.snap\.jsonc?$/i;

/** The file beside a test file in which its snapshots are recorded. */
export class SnapshotRecord {
  readonly uri: string;
  /** What it held when it was read. */
  readonly snapshots: Snapshots;
  readonly #found: ReadResult;

  /** Reads the record of a test file. */
  constructor(testUri: string, fileSystem: NodeFileSystem) {
    this.uri = snapshotUri(testUri);
    this.#found = fileSystem.read(this.uri);
    this.snapshots = readSnapshots(this.#found);
  }

  /** Writes what is to be recorded from now on, when it is something else, and only below `roots`. Answers why it cannot. */
  write(tests: JsonObject, roots: readonly string[]): string | undefined {
    const { snapshots } = this;
    if (Object.keys(tests).length === 0 && snapshots.kind !== 'recorded') return undefined;
    if (snapshots.kind === 'foreign') return `${snapshots.reason}; it is not written`;
    const newText = formatSnapshots(tests);
    if (snapshots.kind === 'recorded' && newText === formatSnapshots(snapshots.tests)) return undefined;
    const path = pathFromUri(this.uri);
    const name = basename(findRealPlace(path));
    // What is torn tells nobody whether it once was a snapshot; only its name does.
    if (!SNAPSHOT_NAME.test(name))
      return `The link leads to ${JSON.stringify(name)}, which has no name for snapshots (.snap.json), so it is not written`;
    const found = this.#found;
    const result =
      found.kind === 'text'
        ? writeTextAtomically({ path, newText, oldText: found.text, bom: found.bom, roots })
        : writeNewText(path, newText, roots);
    return result.kind === 'written' ? undefined : result.message;
  }
}
