import * as l10n from '@vscode/l10n';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import type { ReadResult } from '../workspace/file-system.ts';

/** The format of snapshot files that this version writes and knows. */
const VERSION = 1;

/** What is recorded for the tests of a file. */
export type Snapshots =
  /** By the names of tests. */
  | { readonly kind: 'recorded'; readonly tests: JsonObject }
  /** There is nothing, or nothing but a torn text; `foreign` is something that is not ours to write over. */
  | { readonly kind: 'absent' | 'broken' | 'foreign'; readonly reason: string };

/** Where the snapshots of a test file are recorded: beside it, as `balance.stattest.snap.json`; with comments, as `.snap.jsonc`. */
export function snapshotUri(testUri: string): string {
  return testUri.replace(/\.json(c?)$/i, '.snap.json$1');
}

/** Reads a snapshot file. */
export function readSnapshots(result: ReadResult): Snapshots {
  if (result.kind === 'refused') return { kind: 'foreign', reason: result.message };
  if (result.kind === 'absent') {
    return {
      kind: 'absent',
      reason: l10n.t('nothing is recorded yet; stat-lens test --update records it'),
    };
  }
  let value: JsonValue;
  try {
    value = JSON.parse(result.text);
  } catch {
    // A merge may have left it so.
    return {
      kind: 'broken',
      reason: l10n.t('what is recorded cannot be read; stat-lens test --update records it anew'),
    };
  }
  return readValue(value);
}

function readValue(value: JsonValue): Snapshots {
  const [version = VERSION, tests] = isJsonObject(value)
    ? [ownMember(value, 'version'), ownMember(value, 'tests')]
    : [];
  if (version !== VERSION) {
    const reason = l10n.t(
      'what is recorded is of version {0}, which is not known here',
      JSON.stringify(version),
    );
    return { kind: 'foreign', reason };
  }
  if (isJsonObject(tests)) return { kind: 'recorded', tests };
  return { kind: 'foreign', reason: l10n.t('something else lies where snapshots are recorded') };
}

/** What is recorded for a test, or why there is nothing. */
export function findSnapshot(snapshots: Snapshots, test: string): JsonObject | string {
  if (snapshots.kind !== 'recorded') return snapshots.reason;
  const snapshot = ownMember(snapshots.tests, test);
  if (isJsonObject(snapshot)) return snapshot;
  return l10n.t('nothing is recorded yet; stat-lens test --update records it');
}

/** The text of a snapshot file. Every value stands on a line of its own, so that reviews show what has changed. */
export function formatSnapshots(tests: JsonObject): string {
  return `${JSON.stringify({ version: VERSION, tests }, null, 2)}\n`;
}
