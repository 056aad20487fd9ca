import { LocatedText } from '../located-text.ts';
import type { EditValue } from './edit-tree.ts';
import { textOfValue } from './write-edits.ts';

/** A value as new text, changed by `change` in its blanks only; the value itself when it is broken inside. */
export function writeValueAnew(value: EditValue, change: (text: string) => string): EditValue {
  const text = change(textOfValue(value));
  const located = new LocatedText(text);
  const node = located.root();
  const isWhole = node !== undefined && node.offset === 0 && node.length === text.length;
  return isWhole ? { kind: 'written', located, node, original: false } : value;
}
