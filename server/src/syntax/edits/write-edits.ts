import type { TextEdit } from '../../base/text-edit.ts';
import type { Chunk } from './chunk.ts';
import type { EditTree, EditValue, Item } from './edit-tree.ts';
import { replaceInChunk } from './replace-comment.ts';

/** The text edits that make the text of a document what its tree has become; none where nothing changed. */
export function writeEdits(tree: EditTree): TextEdit[] {
  const { text } = tree.located;
  const edits: TextEdit[] = [];
  let position = 0;
  let newText = '';
  const keepFrom = (start: number) => {
    // Most chunks follow upon the one before.
    if (newText === '' && start === position) return;
    if (newText !== text.slice(position, start))
      edits.push({ span: { start: position, end: start }, newText });
    newText = '';
  };
  const takePart = ({ source, start, end, original }: Chunk) => {
    if (start === end) return;
    if (original) {
      keepFrom(start);
      position = end;
    } else {
      newText += source.slice(start, end);
    }
  };
  const take: Take = (chunk, inPlace) => {
    if (!inPlace) newText += chunk.source.slice(chunk.start, chunk.end);
    else if (tree.changedComments.length === 0 || !chunk.original) takePart(chunk);
    else for (const part of replaceInChunk(chunk, tree.changedComments)) takePart(part);
  };
  take(tree.head, true);
  takeValue(tree.root.value, true, take);
  take(tree.tail, true);
  keepFrom(text.length);
  return edits;
}

/** A value as it is written by now. */
export function textOfValue(value: EditValue): string {
  let text = '';
  takeValue(value, false, ({ source, start, end }) => {
    text += source.slice(start, end);
  });
  return text;
}

/** Is handed one chunk after the other; those that are not in place count as new text. */
type Take = (chunk: Chunk, inPlace: boolean) => void;

/** Hands over all chunks of a value in their order. There are too many of them to make a list, or a generator, of. */
function takeValue(value: EditValue, inPlace: boolean, take: Take): void {
  if (value.kind === 'written') {
    const { node, located, original } = value;
    take({ source: located.text, start: node.offset, end: node.offset + node.length, original }, inPlace);
    return;
  }
  take(value.open, inPlace);
  for (const item of value.items) takeItem(item, inPlace && !item.moved, take);
  takeAll(value.tail, inPlace, take);
  take(value.close, inPlace);
}

function takeItem({ before, key, value, after, comma }: Item, inPlace: boolean, take: Take): void {
  takeAll(before, inPlace, take);
  if (key !== undefined) {
    take(key.written, inPlace);
    takeAll(key.colon, inPlace, take);
  }
  takeValue(value, inPlace, take);
  takeAll(after, inPlace, take);
  if (comma !== undefined) take(comma, inPlace);
}

function takeAll(chunks: readonly Chunk[], inPlace: boolean, take: Take): void {
  for (const chunk of chunks) take(chunk, inPlace);
}
