import type { TextEdit as LspTextEdit } from 'vscode-languageserver-types';
import type { TextEdit } from '../base/text-edit.ts';
import type { LocatedText } from '../syntax/located-text.ts';
import { toRange } from './to-range.ts';

/** Edits by offsets as LSP edits by lines and columns. */
export function toTextEdits(located: LocatedText, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(located, span), newText }));
}
