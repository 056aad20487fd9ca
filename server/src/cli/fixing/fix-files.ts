import type { CheckService } from '../../check-service.ts';
import type { NodeFileSystem } from '../../host/node-file-system.ts';
import { type FileChange, tryWriting, type WriteResult, writeTextAtomically } from '../../host/write-file.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { formatUnifiedDiff } from '../formats/unified-diff.ts';
import type { Target } from '../opening/targets.ts';
import { listWritableFolders } from '../opening/writable-folders.ts';
import { type PlannedFile, planFixes } from './plan-fixes.ts';
import { writeFixes } from './write-fixes.ts';

/** What to mend, and how. */
export interface FixFilesOptions {
  readonly service: CheckService;
  readonly fileSystem: NodeFileSystem;
  /** The files that may be changed. */
  readonly files: Iterable<SourceFile>;
  /** What the command line names: nothing outside of it is written. */
  readonly targets: readonly Target[];
  /** Write nothing, tell the difference instead. */
  readonly dryRun: boolean;
  /** The texts are those on disk, not what is staged or comes in over standard input. */
  readonly isOnDisk: boolean;
  /** The path of a file for people. */
  readonly nameOf: (uri: string) => string;
}

/** What was (or would be) mended. */
export interface FixOutcome {
  /** How many problems. */
  readonly problems: number;
  /** In how many files. */
  readonly files: number;
  /** The difference that the fixes would make; for dry runs only. */
  readonly diff?: string;
  /** One line for each file that should have been written and was not. */
  readonly failures: readonly string[];
}

/** Makes all safe fixes. `service` has the texts in place that are on disk now; in a dry run, those that would be. */
export async function fixFiles(options: FixFilesOptions): Promise<FixOutcome> {
  const { service, fileSystem, nameOf } = options;
  const planned = planFixes(service, fileSystem, options.files).sort(byName(nameOf));
  const { dryRun } = options;
  const roots = listWritableFolders(options.targets);
  const { written, refused, links } = await writeFixes(planned, { roots, write: chooseWriter(options) });
  // What was written is in place already; what was not falls back to the disk.
  for (const { uri } of refused) await service.closeDocument(uri);
  for (const { uri, text } of links) {
    if (text === undefined) await service.closeDocument(uri);
    else service.setDocument(uri, 0, text);
  }
  return {
    ...count(written),
    ...(dryRun && { diff: formatDiff(written, nameOf) }),
    failures: refused.map(({ uri, message }) => `${nameOf(uri)}: ${message}`),
  };
}

/** What a dry run tells of other texts than those on disk, nobody would write. */
function chooseWriter({ dryRun, isOnDisk }: FixFilesOptions): (change: FileChange) => WriteResult {
  if (!dryRun) return writeTextAtomically;
  return isOnDisk ? tryWriting : () => ({ kind: 'written' });
}

/** With the paths of real files, for tools that take such a difference follow no links. */
function formatDiff(files: readonly PlannedFile[], nameOf: (uri: string) => string): string {
  const sorted = files.toSorted(byName(nameOf));
  return sorted.map((file) => formatUnifiedDiff(nameOf(file.uri), file)).join('');
}

function count(files: readonly PlannedFile[]): Pick<FixOutcome, 'problems' | 'files'> {
  return { problems: files.reduce((sum, { fixed }) => sum + fixed, 0), files: files.length };
}

function byName(nameOf: (uri: string) => string): (a: PlannedFile, b: PlannedFile) => number {
  return (a, b) => (nameOf(a.uri) < nameOf(b.uri) ? -1 : 1);
}
