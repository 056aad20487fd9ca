import type { TextEdit } from '../../base/text-edit.ts';
import type { JsonNode } from '../json-tree.ts';
import type { LocatedText } from '../located-text.ts';
import type { TextStyle } from '../text-style.ts';
import type { Chunk } from './chunk.ts';

/** A document that is being edited: what is around the outermost value, and that value. */
export interface EditTree {
  readonly located: LocatedText;
  /** Found out when it is first asked for. */
  readonly style: TextStyle;
  readonly head: Chunk;
  readonly root: Slot;
  readonly tail: Chunk;
  /** The comments that change, in text order, each with the blanks that go with it. */
  readonly changedComments: CommentChange[];
}

/** A new text in the place of a comment of the document. */
export type CommentChange = TextEdit;

/** A place that holds a value: the document, or an item. */
export interface Slot {
  value: EditValue;
}

/** A value as it is written somewhere, or a container that was taken apart because something in it changes. */
export type EditValue = WrittenValue | Container;

/** A value as it is written in some text: the document under edit, or the text of a new value. */
export interface WrittenValue {
  readonly kind: 'written';
  readonly located: LocatedText;
  readonly node: JsonNode;
  /** The text is that of the document under edit. */
  readonly original: boolean;
}

/** An object or array, taken apart into everything it is written with. */
export interface Container {
  readonly kind: 'container';
  readonly type: 'object' | 'array';
  /**
   * Its commas are where they belong and it is closed. Otherwise it stands in broken text: its items can be changed
   * but none can be added or removed.
   */
  readonly sound: boolean;
  readonly open: Chunk;
  readonly items: Item[];
  /** Blanks and comments behind the last item and its comma. */
  tail: readonly Chunk[];
  readonly close: Chunk;
}

/** A member of an object or an element of an array. */
export interface Item extends Slot {
  /** Blanks and comments between the comma or bracket before and the item. */
  before: readonly Chunk[];
  /** The key of a member; absent in arrays. */
  key: ItemKey | undefined;
  /** Blanks and comments between the value and its comma; empty without a comma. */
  after: readonly Chunk[];
  comma: Chunk | undefined;
  /** It was brought here from elsewhere, so none of its chunks is in place. */
  readonly moved: boolean;
}

/** How the key of a member is written. */
export interface ItemKey {
  readonly name: string;
  readonly written: Chunk;
  /** The colon with the blanks and comments around it. */
  readonly colon: readonly Chunk[];
}
