import { type CodeAction, commands, l10n, Range, type TextDocument, window, workspace } from 'vscode';
import { FIX_ALL_KIND } from '../../../server/src/protocol/fix-all-kind.ts';
import { findTargetFile } from './target-file.ts';

/** More than the server offers, so that the editor asks for the edits of all. */
const MOST_ACTIONS = 20;

/** Makes all safe fixes in a file, unsaved and undone by one step, and says so when there are none. */
export async function fixAll(named?: unknown): Promise<void> {
  const file = findTargetFile(named);
  if (file === undefined) return;
  const document = await workspace.openTextDocument(file);
  // An edit of a file that nobody sees would go unnoticed, and unsaved.
  await window.showTextDocument(document, { preview: false });
  const edit = await findEdit(document);
  if (edit === undefined) {
    void window.showInformationMessage(l10n.t('There is nothing in this file that can be fixed safely.'));
  } else if (!(await workspace.applyEdit(edit))) {
    void window.showWarningMessage(l10n.t('Nothing was fixed: the editor refused the edit.'));
  }
}

async function findEdit(document: TextDocument): Promise<CodeAction['edit']> {
  const whole = new Range(0, 0, document.lineCount, 0);
  const actions = await commands.executeCommand<readonly CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    document.validateRange(whole),
    FIX_ALL_KIND,
    MOST_ACTIONS,
  );
  return actions?.find(({ kind, edit }) => kind?.value === FIX_ALL_KIND && edit !== undefined)?.edit;
}
