import { commands, l10n } from 'vscode';
import { statsUri } from '../linked-documents.ts';
import { findTargetFile } from './target-file.ts';

/** Shows what a file's stats are and what the game makes of them side by side, in the editor's own comparison. */
export async function compareBaseWithEffective(named?: unknown): Promise<void> {
  const file = findTargetFile(named);
  if (file === undefined) return;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const title = l10n.t('{0}: base and effective', name);
  await commands.executeCommand('vscode.diff', statsUri(file, 'base'), statsUri(file, 'effective'), title, {
    preview: false,
  });
}
