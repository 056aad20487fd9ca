import * as l10n from '@vscode/l10n';
import { toPlainText } from './plain-text.ts';

/** What a symbol is called in lists of an editor, which refuses names that nobody can see; people may be just about to write one. */
export function nameSymbol(name: string): string {
  const shown = toPlainText(name);
  return shown.trim() === '' ? l10n.t('(no name)') : shown;
}
