import { lazy } from '../base/lazy.ts';
import type { EditOperation } from '../base/problem.ts';
import type { TextEdit } from '../base/text-edit.ts';
import { copyValue } from './edits/copy-value.ts';
import type { EditTree } from './edits/edit-tree.ts';
import { insertElement } from './edits/insert-element.ts';
import { insertMember } from './edits/insert-member.ts';
import { moveValue } from './edits/move-value.ts';
import { removeDoubles } from './edits/remove-doubles.ts';
import { removeValue } from './edits/remove-value.ts';
import { renameKey } from './edits/rename-key.ts';
import { replaceComment } from './edits/replace-comment.ts';
import { replaceValue } from './edits/replace-value.ts';
import { setMember } from './edits/set-member.ts';
import { wrapValue } from './edits/wrap-value.ts';
import { writeEdits } from './edits/write-edits.ts';
import type { LocatedText } from './located-text.ts';
import { detectTextStyle } from './text-style.ts';

/**
 * The text edits that carry out `operations` one after the other: the paths of each mean the document as the ones before
 * have left it. The edits refer to the text of `located`, do not overlap and are in text order. Comments outside removed
 * or replaced values survive, strict JSON stays strict, and no byte changes that need not.
 *
 * All or nothing: when one operation cannot be carried out (its path leads nowhere, a key is taken, the text is broken
 * just there), the answer is empty, because half a change is worse than none.
 */
export function planEdits(located: LocatedText, operations: readonly EditOperation[]): TextEdit[] {
  const [first, ...others] = operations;
  if (first?.kind === 'replace-text' && others.length === 0) {
    return [{ span: { start: first.start, end: first.end }, newText: first.text }];
  }
  const tree = growEditTree(located);
  if (tree === undefined) return [];
  return operations.every((operation) => apply(tree, operation)) ? writeEdits(tree) : [];
}

function growEditTree(located: LocatedText): EditTree | undefined {
  const { text } = located;
  const node = located.root();
  // What stands around an unresolved merge conflict is for its author to sort out first.
  if (node === undefined || located.scan().conflicts.length > 0) return undefined;
  const end = node.offset + node.length;
  const style = lazy(() => detectTextStyle(located));
  return {
    located,
    get style() {
      return style();
    },
    head: { source: text, start: 0, end: node.offset, original: true },
    root: { value: { kind: 'written', located, node, original: true } },
    tail: { source: text, start: end, end: text.length, original: true },
    changedComments: [],
  };
}

function apply(tree: EditTree, operation: EditOperation): boolean {
  switch (operation.kind) {
    case 'rename-key':
      return renameKey(tree, operation.path, operation.key);
    case 'replace-value':
      return replaceValue(tree, operation.path, operation.json);
    case 'insert-member':
      return insertMember(tree, operation.path, operation.key, operation.index, operation.json);
    case 'insert-item':
      return insertElement(tree, operation.path, operation.index, operation.json);
    case 'remove':
      return removeValue(tree, operation.path);
    case 'remove-doubles':
      return removeDoubles(tree, operation.path, operation.keep);
    case 'wrap-value':
      return wrapValue(tree, operation.path, operation.key);
    case 'set-member':
      return setMember(tree, operation.path, operation.key, operation.index, operation.json);
    case 'move-member':
      return moveValue(tree, operation.path, {
        into: operation.into,
        name: operation.key,
        index: operation.index,
      });
    case 'copy-member':
      return copyValue(tree, operation.path, operation.into, operation.key);
    case 'move-item':
      return moveValue(tree, operation.path, {
        into: operation.into,
        name: undefined,
        index: operation.index,
      });
    case 'replace-comment':
      return replaceComment(tree, operation.start, operation.text);
    case 'replace-text':
      return false;
  }
}
