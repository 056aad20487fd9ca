import { l10n, Uri, window, workspace } from 'vscode';
import { findLinkedFile } from '../linked-documents.ts';

/**
 * The file that a command is about: what a lens, menu or caller names, else the file in the active editor. Undefined
 * when there is none; the person has been told by then.
 */
export function findTargetFile(named: unknown): Uri | undefined {
  const uri = readUri(named) ?? window.activeTextEditor?.document.uri;
  if (uri === undefined) {
    void window.showInformationMessage(l10n.t('Open a stat file first: an NPC, a session or a world.'));
    return undefined;
  }
  const linked = findLinkedFile(uri);
  if (linked !== undefined) return linked;
  const language = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString())?.languageId;
  if (language === undefined || language === 'json' || language === 'jsonc') return uri;
  void window.showInformationMessage(l10n.t('This is no JSON file, so it holds no stats.'));
  return undefined;
}

function readUri(named: unknown): Uri | undefined {
  if (named instanceof Uri) return named;
  return typeof named === 'string' ? Uri.parse(named) : undefined;
}
