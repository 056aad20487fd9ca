import { dirname } from 'node:path';
import { isBelow, joinUri, pathFromUri, relativePath } from '../../base/uri.ts';
import { writeNewText, writeTextAtomically } from '../../host/write-file.ts';
import { type BaselineMode, renewEntries } from '../../suppression/compare-baseline.ts';
import { formatBaseline } from '../../suppression/format-baseline.ts';
import type { BaselineEntry } from '../../workspace/baseline.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { countOf } from '../count-of.ts';
import type { Target } from '../opening/targets.ts';
import { type BaselineHome, findBaselineHome } from './baseline-home.ts';
import { type BaselineSetting, readBaselineFile } from './choose-baseline.ts';

/** What came of an update, in one line for each baseline. */
export interface BaselineUpdate {
  readonly done: readonly string[];
  /** Baselines that could not be written. */
  readonly failures: readonly string[];
}

/** What to update. */
export interface BaselineUpdateOptions extends BaselineSetting {
  /** What the command line names: of other files, entries stay as they are. */
  readonly targets: readonly Target[];
  readonly mode: BaselineMode;
}

/** Records the problems of the checked files in their baselines, or takes out of those what does not occur any more. */
export async function updateBaselines(options: BaselineUpdateOptions): Promise<BaselineUpdate> {
  const done: string[] = [];
  const failures: string[] = [];
  for (const [uri, { home, files }] of groupByHome(options)) {
    const name = options.nameOf(uri);
    const entries = listEntries(options, home, files);
    const before = options.service.workspace.baselines.find(files[0]?.uri ?? uri);
    const hadNone = before === undefined || (before.files.size === 0 && isAbsent(options, uri));
    if (hadNone && (entries.length === 0 || options.mode === 'prune')) {
      done.push(`${name}: there is nothing to ${options.mode === 'prune' ? 'remove' : 'record'}`);
      continue;
    }
    const failure = writeBaseline(options, uri, entries);
    if (failure !== undefined) failures.push(`${name}: ${failure}`);
    else done.push(`${name}: ${describeCount(entries)}`);
    await reread(options, home);
  }
  return { done, failures };
}

function groupByHome({ service, files }: BaselineUpdateOptions) {
  const homes = new Map<string, { readonly home: BaselineHome; readonly files: SourceFile[] }>();
  for (const file of files) {
    // What is wrong in a baseline itself is different when it has been written.
    if (file.kind.id === 'statlens_baseline') continue;
    const home = findBaselineHome(service.workspace, file);
    const group = homes.get(home.uri);
    if (group === undefined) homes.set(home.uri, { home, files: [file] });
    else group.files.push(file);
  }
  return homes;
}

/** The entries that the baseline is to have: new ones of the checked files, and those of files that nobody named. */
function listEntries(
  { service, targets, mode }: BaselineUpdateOptions,
  { folder }: BaselineHome,
  files: readonly SourceFile[],
): BaselineEntry[] {
  const [first] = files;
  const baseline = first && service.workspace.baselines.find(first.uri);
  const known = baseline?.files ?? new Map<string, readonly BaselineEntry[]>();
  const entries: BaselineEntry[] = [];
  for (const [name, others] of known) {
    const uri = joinUri(folder, name);
    if (!targets.some((target) => isBelow(uri, target.uri))) entries.push(...others);
  }
  for (const file of files) {
    const name = relativePath(folder, file.uri);
    const open = service.judge(file.uri)?.open ?? [];
    const current = service.workspace.getFile(file.uri) ?? file;
    entries.push(...renewEntries(current, name, { open, known: known.get(name) ?? [], mode }));
  }
  return entries;
}

function writeBaseline(
  { fileSystem }: BaselineUpdateOptions,
  uri: string,
  entries: readonly BaselineEntry[],
): string | undefined {
  const path = pathFromUri(uri);
  const old = fileSystem.read(uri);
  if (old.kind === 'refused') return old.message;
  if (old.kind === 'absent') {
    const result = writeNewText(path, formatBaseline(entries, '\n'));
    return result.kind === 'written' ? undefined : result.message;
  }
  const newText = formatBaseline(entries, old.text.includes('\r\n') ? '\r\n' : '\n');
  if (newText === old.text) return undefined;
  const { text: oldText, bom } = old;
  const result = writeTextAtomically({ path, newText, oldText, bom, roots: [dirname(path)] });
  return result.kind === 'written' ? undefined : result.message;
}

/** Goes by what is in the file now. */
async function reread(
  { service, fileSystem }: BaselineUpdateOptions,
  { uri, folder }: BaselineHome,
): Promise<void> {
  if (service.workspace.baselines.chosen === undefined) await service.refresh([uri]);
  else service.chooseBaseline(readBaselineFile(fileSystem, uri, folder));
}

function isAbsent({ fileSystem }: BaselineUpdateOptions, uri: string): boolean {
  return fileSystem.read(uri).kind === 'absent';
}

function describeCount(entries: readonly BaselineEntry[]): string {
  const count = entries.reduce((sum, entry) => sum + entry.count, 0);
  return countOf(count, 'known problem');
}
