import { ViewColumn, window, workspace } from 'vscode';
import { effectiveUri } from '../linked-documents.ts';
import { findTargetFile } from './target-file.ts';

/** Opens the effective stats of a file as a read-only document beside the editor. */
export async function showEffectiveStats(named?: unknown): Promise<void> {
  const file = findTargetFile(named);
  if (file === undefined) return;
  const document = await workspace.openTextDocument(effectiveUri(file));
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true });
}
