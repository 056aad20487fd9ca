import type { EditOperation } from '../src/base/problem.ts';
import { applyTextEdits } from '../src/base/text-edit.ts';
import { planEdits } from '../src/syntax/edit-operations.ts';
import { LocatedText } from '../src/syntax/located-text.ts';

/** The text after the operations. */
export function editText(text: string, ...operations: EditOperation[]): string {
  return applyTextEdits(text, planEdits(new LocatedText(text), operations));
}

/** A document of several lines, without the indentation of the test around it. */
export function joinLines(...lines: string[]): string {
  return lines.join('\n');
}
