import { l10n, Range, TextEdit, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { REQUESTS } from '../../../server/src/protocol/methods.ts';
import type { PlanMigrationsParams, PlannedMigrations } from '../../../server/src/protocol/migrations.ts';
import type { ServerConnection } from '../server-connection.ts';
import { offerReport } from './offer-report.ts';
import { pickMigrations } from './pick-migrations.ts';
import { showReport } from './show-report.ts';

/** Migrates what lies in a folder: the one that a menu or caller names, else the one of the active editor's file. */
export async function migrateFolder(server: ServerConnection, named?: unknown): Promise<void> {
  const folder = readUri(named) ?? (await chooseFolder());
  if (folder !== undefined) await migrateBelow(server, [folder.toString()]);
}

/** Migrates everything that is open in this window. */
export function migrateWorkspace(server: ServerConnection): Promise<void> {
  return migrateBelow(server, []);
}

/** Asks what to migrate, and migrates it. */
async function migrateBelow(server: ServerConnection, uris: readonly string[]): Promise<void> {
  const seen = await planMigrations(server, { uris, countsOnly: true });
  if (seen === undefined) return;
  if (seen.counts.length === 0) {
    // What was only counted has no report yet.
    const findReport = async () => (await planMigrations(server, { uris }))?.report;
    void offerReport(seen.summary, window.showInformationMessage, seen.needsPerson ? findReport : undefined);
    return;
  }
  await migrateChosen(server, uris, seen);
}

/** Asks which of the migrations that were found to do, and does them. */
async function migrateChosen(
  server: ServerConnection,
  uris: readonly string[],
  { counts, summary }: PlannedMigrations,
): Promise<void> {
  const choice = await pickMigrations(counts, summary);
  if (choice === undefined) return;
  const planned = await planMigrations(server, { uris, ...choice.params });
  if (planned !== undefined) await applyPlanned(planned, choice.reviewsAll);
}

/**
 * Migrates one file after a question: which of several migrations, and through the refactor preview where that gives
 * somebody another tier or level. Where nobody need be asked, it does nothing, and answers what was planned.
 */
export async function migrateWithConsent(
  server: ServerConnection,
  file: Uri,
): Promise<PlannedMigrations | undefined> {
  const uris = [file.toString()];
  const planned = await planMigrations(server, { uris });
  if (planned === undefined) return undefined;
  if (planned.counts.length > 1) await migrateChosen(server, uris, planned);
  else if (planned.files.some(({ needsConfirmation }) => needsConfirmation))
    await applyPlanned(planned, false);
  else return planned;
  return undefined;
}

/** Shows the changes in the refactor preview, makes those that are ticked, and opens the report. */
async function applyPlanned(planned: PlannedMigrations, reviewsAll: boolean): Promise<void> {
  const outdated = planned.files.find(isOutdated);
  if (outdated !== undefined) {
    const name = workspace.asRelativePath(Uri.parse(outdated.uri));
    void window.showWarningMessage(l10n.t('Nothing was changed: {0} has changed meanwhile.', name));
    return;
  }
  const applied = await workspace.applyEdit(toEdit(planned, reviewsAll), { isRefactoring: true });
  if (!applied) {
    const message = l10n.t('Nothing was changed: the migration was not confirmed.');
    void offerReport(message, window.showWarningMessage, async () => planned.report);
    return;
  }
  await showReport(planned.report);
}

/** What the protocol answers to a request that was taken back. */
const REQUEST_CANCELLED = -32800;

/** Asks for the edits, which may take a while; undefined when the person has cancelled that in the progress. */
async function planMigrations(
  server: ServerConnection,
  params: PlanMigrationsParams,
): Promise<PlannedMigrations | undefined> {
  try {
    return await server.ask<PlannedMigrations>(REQUESTS.planMigrations, params);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === REQUEST_CANCELLED) return undefined;
    throw error;
  }
}

type PlannedFile = PlannedMigrations['files'][number];

/** A text that was edited since it was read would be changed in the wrong places. */
function isOutdated({ uri, version }: PlannedFile): boolean {
  const open = workspace.textDocuments.find(
    (document) => document.uri.toString() === Uri.parse(uri).toString(),
  );
  if (open === undefined) return false;
  return version === null ? open.isDirty : open.version !== version;
}

/** The change with a word about each file; what gives somebody another tier or level waits for a tick in the preview. */
function toEdit({ files }: PlannedMigrations, reviewsAll: boolean): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { uri, edits, label, description, needsConfirmation } of files) {
    const about = { label, description, needsConfirmation: needsConfirmation || reviewsAll };
    const changes = edits.map(({ range: { start, end }, newText }): [TextEdit, typeof about] => {
      const range = new Range(start.line, start.character, end.line, end.character);
      return [TextEdit.replace(range, newText), about];
    });
    edit.set(Uri.parse(uri), changes);
  }
  return edit;
}

function readUri(named: unknown): Uri | undefined {
  if (named instanceof Uri) return named;
  return typeof named === 'string' ? Uri.parse(named) : undefined;
}

async function chooseFolder(): Promise<Uri | undefined> {
  const file = window.activeTextEditor?.document.uri;
  if (file !== undefined && workspace.getWorkspaceFolder(file) !== undefined) return Uri.joinPath(file, '..');
  const [only, ...others] = workspace.workspaceFolders ?? [];
  return others.length === 0 ? only?.uri : (await window.showWorkspaceFolderPick())?.uri;
}
