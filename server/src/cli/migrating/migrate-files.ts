import { uriFromPath } from '../../base/uri.ts';
import type { MigratedFile } from '../../features/migration-report.ts';
import { listChanged, type MigrationRun } from '../../features/migration-run.ts';
import { findRealPlace } from '../../host/find-real-place.ts';
import type { NodeFileSystem } from '../../host/node-file-system.ts';
import { pathOfUri } from '../../host/path-of-uri.ts';
import { backUpText, tryWriting } from '../../host/write-file.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { PlannedFile } from '../fixing/plan-fixes.ts';
import type { Target } from '../opening/targets.ts';
import { listWritableFolders } from '../opening/writable-folders.ts';
import { writeSideBySide } from './write-side-by-side.ts';

/** What to migrate, and how. */
export interface MigrateFilesOptions {
  readonly run: MigrationRun;
  readonly fileSystem: NodeFileSystem;
  /** In the order in which they are told. */
  readonly files: readonly SourceFile[];
  /** What the command line names: nothing outside of it is written. */
  readonly targets: readonly Target[];
  readonly write: boolean;
  readonly backup: boolean;
  /** Told what became of each file with something to tell about, in order. */
  readonly onResult: (file: MigratedFile) => void;
  /** Told of every change before it is written, in order; in a dry run, of those that would be, each under the name of the real file. */
  readonly onChange: (file: PlannedFile) => void;
  /** Told how many of `files` have been looked at. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Files are written so many at a time, so that neither all texts are kept nor all plans made in vain. */
const BATCH = 50;

/** Migrates file by file, each once under whatever names; what is told of a file is forgotten here. */
export async function migrateFiles(options: MigrateFilesOptions): Promise<void> {
  const { files, onProgress, onResult } = options;
  let batch: (readonly [MigratedFile, PlannedFile])[] = [];
  const places = new Set<string>();
  const flush = async () => {
    for (const result of await writeBatch(batch, options)) onResult(result);
    batch = [];
  };

  for (const [done, file] of files.entries()) {
    onProgress?.(done, files.length);
    if (!options.run.isCandidate(file)) continue;
    const planned = planFile(file, options);
    if (planned === undefined) continue;
    if (planned[0].status === 'planned') {
      // Several links may lead to one file, which is written once.
      const place = findRealPlace(pathOfUri(file.uri));
      if (places.has(place)) continue;
      places.add(place);
    }
    batch.push(planned);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
}

function planFile(
  file: SourceFile,
  { run, fileSystem }: MigrateFilesOptions,
): readonly [MigratedFile, PlannedFile] | undefined {
  const { uri } = file;
  const nothing = { uri, names: [], notes: [], compared: 0, changed: [] };
  const read = fileSystem.read(uri);
  if (read.kind !== 'text') {
    const summary = file.refusal?.message ?? 'the file cannot be read';
    return [
      { ...nothing, status: 'refused', summary },
      { ...EMPTY, uri },
    ];
  }
  const { text, bom } = read;
  const plan = run.plan(file, text);
  const unchanged = { uri, oldText: text, newText: text, bom, fixed: 0 };
  if (plan.kind === 'refused') {
    const summary = plan.place === undefined ? plan.reason : `${plan.place}: ${plan.reason}`;
    return [{ ...nothing, status: 'refused', summary }, unchanged];
  }
  if (plan.kind === 'nothing') {
    if (plan.notes.length === 0) return undefined;
    const summary = 'nothing can be migrated';
    return [{ ...nothing, status: 'kept', summary, notes: plan.notes }, unchanged];
  }
  const { names, notes, outcomes, summary, newText } = plan;
  const changed = listChanged(outcomes);
  const compared = outcomes.length;
  return [
    { uri, status: 'planned', summary, names, notes, compared, changed },
    { ...unchanged, newText },
  ];
}

const EMPTY = { oldText: '', newText: '', bom: false, fixed: 0 };

async function writeBatch(
  batch: readonly (readonly [MigratedFile, PlannedFile])[],
  options: MigrateFilesOptions,
): Promise<MigratedFile[]> {
  const { targets, write, backup, onChange } = options;
  if (!write) return batch.map(([result, planned]) => tryFile(result, planned, options));
  const due = batch.filter(([{ status }]) => status === 'planned').map(([, planned]) => planned);
  for (const planned of due) onChange(planned);
  const failures = new Map<string, string>();
  const done = new Set<string>();
  const roots = listWritableFolders(targets);
  const secured: PlannedFile[] = [];
  for (const planned of due) {
    const copied = backup ? backUpText({ ...planned, path: pathOfUri(planned.uri), roots }) : undefined;
    if (copied?.kind === 'refused') failures.set(planned.uri, copied.message);
    else secured.push(planned);
  }
  for (const [uri, message] of await writeSideBySide(secured, roots)) {
    if (message === undefined) done.add(uri);
    else failures.set(uri, message);
  }
  return batch.map(([result]) => {
    if (result.status !== 'planned') return result;
    if (done.has(result.uri)) return { ...result, status: 'written' };
    const summary = failures.get(result.uri) ?? 'the file was not reached before the end';
    return { ...result, status: 'failed', summary };
  });
}

/** What would come of a file, and tells how it would change; tools that take a difference follow no links. */
function tryFile(
  result: MigratedFile,
  planned: PlannedFile,
  { targets, onChange }: MigrateFilesOptions,
): MigratedFile {
  if (result.status !== 'planned') return result;
  const path = pathOfUri(planned.uri);
  const tried = tryWriting({ ...planned, path, roots: listWritableFolders(targets) });
  if (tried.kind === 'refused') return { ...result, status: 'failed', summary: tried.message };
  onChange({ ...planned, uri: uriFromPath(findRealPlace(path)) });
  return result;
}
