import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { Body, Entry } from './body.ts';

/** Something that can be written at the cursor. Its texts are plain; they may come out of files. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** A few words beside the label. */
  readonly detail?: string;
  /** What it means: paragraphs, and list items that begin with `- `. */
  readonly words?: readonly string[];
  /** Lower ones come first, and those of one rank in the order in which they are proposed. */
  readonly rank: number;
  /** What people may type to find it; the label when left out. */
  readonly filter?: string;
  /** Asked for its words when it is looked at. */
  readonly lookUp?: LookUp;
  /** Of a key: the members to write. */
  readonly entries?: readonly Entry[];
  /** Of a value: what to write. */
  readonly body?: Body;
}

/** Where the words of a proposal are found: the NPC with an id in a file. */
export interface LookUp {
  readonly uri: string;
  readonly npc: number;
}

/** Ranks, from what the place is made for to what is always possible. */
export const RANK = { first: 0, own: 10, usual: 20, fallback: 30, whole: 40, rest: 50 } as const;
