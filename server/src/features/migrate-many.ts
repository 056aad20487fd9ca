import * as l10n from '@vscode/l10n';
import type { TextEdit } from 'vscode-languageserver-types';
import { isBelow } from '../base/uri.ts';
import { MIGRATION_NAMES } from '../migrations/migration-plan.ts';
import type { PlanMigrationsParams, PlannedMigrations } from '../protocol/migrations.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { describePath } from './describe-path.ts';
import {
  countResults,
  formatMigrationMarkdown,
  type MigratedFile,
  type MigrationCounts,
  tellNotes,
} from './migration-report.ts';
import { listChanged, MigrationRun, type RunName, type RunOptions, USUAL_RUN } from './migration-run.ts';
import { needsPerson } from './needs-person.ts';
import type { FileMigration } from './plan-file-migration.ts';
import { toTextEdits } from './to-text-edits.ts';

/** How a long run lets others have their turn, and hears that nobody wants it any more. */
export interface RunPulse {
  /** Told how many files of how many are planned. Answers false to break off. */
  readonly beat: (done: number, total: number) => Promise<boolean>;
}

/** The edits of one file. */
type FileEdits = PlannedMigrations['files'][number];

/**
 * Plans the migration of all files at and below `uris` (of the whole workspace when there are none), by the texts of
 * now, unsaved ones included. Undefined when it was broken off.
 */
export async function planMigrations(
  workspace: Workspace,
  params: PlanMigrationsParams,
  { beat }: RunPulse,
): Promise<PlannedMigrations | undefined> {
  const { uris = [], countsOnly = false } = params;
  const files = [...workspace.files()]
    .filter(({ uri }) => uris.length === 0 || uris.some((root) => isBelow(uri, root)))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const run = new MigrationRun(workspace, readChoice(params), files);
  const edits: FileEdits[] = [];
  const results: MigratedFile[] = [];
  for (const [done, file] of files.entries()) {
    if (!(await beat(done, files.length))) return undefined;
    if (!run.isCandidate(file)) continue;
    const planned = await planOne(workspace, run, file);
    if (planned === undefined) continue;
    results.push(planned.result);
    if (planned.edits !== undefined && !countsOnly) edits.push(planned.edits);
  }
  const sum = countResults(results);
  return {
    counts: countNames(results),
    files: edits,
    summary: summarize(sum),
    needsPerson: needsPerson(sum),
    report: countsOnly ? '' : formatMigrationMarkdown(results, { write: false, nameOf: describePath }),
  };
}

async function planOne(workspace: Workspace, run: MigrationRun, file: SourceFile) {
  const located = await workspace.locate(file.uri);
  const nothing = { uri: file.uri, names: [], notes: [], compared: 0, changed: [] };
  if (located === undefined) {
    const summary = file.refusal?.message ?? l10n.t('the file cannot be read');
    return { result: { ...nothing, status: 'refused', summary } satisfies MigratedFile };
  }
  const plan = run.plan(file, located);
  if (plan.kind !== 'change') {
    const result = describeUnchanged(plan, nothing);
    return result && { result };
  }
  const changed = listChanged(plan.outcomes);
  const compared = plan.outcomes.length;
  const { names, notes, summary } = plan;
  const result: MigratedFile = { uri: file.uri, status: 'planned', summary, names, notes, compared, changed };
  const needsConfirmation = changed.length > 0;
  const description = needsConfirmation
    ? l10n.t(
        '{0} of {1} change tier or level: {2}',
        changed.length,
        compared,
        changed.map(({ entity }) => entity).join(', '),
      )
    : summary;
  const textEdits: readonly TextEdit[] = toTextEdits(located, plan.edits);
  const label = needsConfirmation
    ? l10n.t('Migrate to stats: another tier or level')
    : l10n.t('Migrate to stats');
  const edits: FileEdits = {
    uri: file.uri,
    version: file.version ?? null,
    edits: textEdits,
    label,
    description,
    needsConfirmation,
  };
  return { result, edits };
}

function describeUnchanged(
  plan: Exclude<FileMigration, { kind: 'change' }>,
  nothing: Omit<MigratedFile, 'status' | 'summary'>,
): MigratedFile | undefined {
  if (plan.kind === 'refused') {
    const summary = plan.place === undefined ? plan.reason : `${plan.place}: ${plan.reason}`;
    return { ...nothing, status: 'refused', summary };
  }
  if (plan.notes.length === 0) return undefined;
  return { ...nothing, status: 'kept', summary: l10n.t('nothing can be migrated'), notes: plan.notes };
}

function readChoice({ names, options = [] }: PlanMigrationsParams): RunOptions {
  const known = names && MIGRATION_NAMES.filter((name) => names.includes(name));
  return {
    ...USUAL_RUN,
    ...(known && { names: new Set(known) }),
    init: options.includes('init'),
    rescale: options.includes('rescale'),
    closeGaps: options.includes('closeGaps'),
    keepLegacy: options.includes('keepLegacy'),
  };
}

function countNames(results: readonly MigratedFile[]): PlannedMigrations['counts'] {
  const count = (name: RunName) => results.filter(({ names }) => names.includes(name)).length;
  return MIGRATION_NAMES.map((name) => ({ name, files: count(name) })).filter(({ files }) => files > 0);
}

function summarize(counts: MigrationCounts): string {
  const { refused, compared, changed } = counts;
  const parts = [describeFiles(counts)];
  if (refused > 0) parts.push(l10n.t('{0} not', refused));
  parts.push(...tellNotes(counts));
  if (compared > 0) parts.push(l10n.t('{0} of {1} relationships change tier or level', changed, compared));
  return `${parts.join(', ')}.`;
}

function describeFiles({ migrated, refused }: MigrationCounts): string {
  if (migrated + refused === 0) return l10n.t('Nothing to migrate');
  return migrated === 1 ? l10n.t('1 file to migrate') : l10n.t('{0} files to migrate', migrated);
}
