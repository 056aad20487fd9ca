import type { JsonPath } from './json-pointer.ts';

/** How bad a problem is: `error`, the game rejects it; `warning`, accepted but harmful; `information`, worth knowing. */
export type Severity = 'error' | 'warning' | 'information';

/** Where in a file a problem sits. `part: 'key'` underlines the member's key instead of its value. */
export interface Place {
  readonly path: JsonPath;
  readonly part?: 'key' | 'value';
}

/** Another place that explains a problem; in the same file when `uri` is absent. */
export interface Related extends Place {
  readonly uri?: string;
  readonly message: string;
  /** A span of the text itself, for places that have no JSON path. Wins over `path`. */
  readonly span?: { readonly start: number; readonly end: number };
}

/** A change that mends a problem. */
export interface Fix {
  /** What the change does, in the imperative: `Rename to "strength"`. */
  readonly title: string;
  /** True: meaning is certain, so fix-all may apply it. False: offered one by one only. */
  readonly safe: boolean;
  /** Makes the change as a list of operations on the document; called only when someone asks for it. */
  readonly operations: () => readonly EditOperation[];
  /** Changes to other files that belong to the same step, a file once. */
  readonly elsewhere?: () => readonly FileOperations[];
}

/** Operations on one file. */
export interface FileOperations {
  readonly uri: string;
  /** What they do there, for people who review the change: `Add the axis "trust"`. */
  readonly label: string;
  readonly operations: readonly EditOperation[];
}

/** One change to a JSON document, said in JSON terms; the edit layer of `syntax` turns it into text edits. */
export type EditOperation =
  /** As `remove`, of several members with one key it is about all. */
  | { readonly kind: 'rename-key'; readonly path: JsonPath; readonly key: string }
  | { readonly kind: 'replace-value'; readonly path: JsonPath; readonly json: string }
  /** `path` leads to the object; the member comes to stand as the `index`th, as the last when it is left out. */
  | {
      readonly kind: 'insert-member';
      readonly path: JsonPath;
      readonly key: string;
      readonly index?: number;
      readonly json: string;
    }
  /** `path` leads to the array; the item comes to stand at `index`, at the end when it is left out. */
  | { readonly kind: 'insert-item'; readonly path: JsonPath; readonly index?: number; readonly json: string }
  | { readonly kind: 'remove'; readonly path: JsonPath }
  /** Of the members of one object that have the key to which `path` leads, all go but the first or the last. */
  | { readonly kind: 'remove-doubles'; readonly path: JsonPath; readonly keep: 'first' | 'last' }
  | { readonly kind: 'wrap-value'; readonly path: JsonPath; readonly key: string }
  /** As `insert-member`; a member that is there gets the value and stays where it is. */
  | {
      readonly kind: 'set-member';
      readonly path: JsonPath;
      readonly key: string;
      readonly index?: number;
      readonly json: string;
    }
  /** Into the object at `into`, there the `index`th without counting what moves. Both paths mean the text before the move. */
  | {
      readonly kind: 'move-member';
      readonly path: JsonPath;
      readonly into: JsonPath;
      readonly key: string;
      readonly index?: number;
    }
  /** Puts the value at `path` under `key` into the object at `into` as well, as it is written but for blanks and comments. */
  | { readonly kind: 'copy-member'; readonly path: JsonPath; readonly into: JsonPath; readonly key: string }
  /** As `move-member`, but into the array at `into`. */
  | { readonly kind: 'move-item'; readonly path: JsonPath; readonly into: JsonPath; readonly index?: number }
  /** Goes alone, for texts that are no JSON: the characters from `start` to `end` are replaced by `text`. */
  | {
      readonly kind: 'replace-text';
      readonly path: JsonPath;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }
  /**
   * `start` is the offset at which the comment starts in the text before all operations, `path` leads to the value
   * around it. Without a text it is taken away, and its line when nothing else is on it.
   */
  | {
      readonly kind: 'replace-comment';
      readonly path: JsonPath;
      readonly start: number;
      readonly text: string;
    };

/** What a rule reports: a place, a sentence, and what may help. Code and severity come from the rule. */
export interface Report extends Place {
  readonly message: string;
  /** A span of the text itself, for problems that have no JSON path (syntax errors). Wins over `path`. */
  readonly span?: { readonly start: number; readonly end: number };
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** Something wrong in one file: a report with the code and severity in force. */
export interface Problem extends Report {
  /** `<subject>/<problem>`, the path of the rule's file below `rules`. */
  readonly code: string;
  readonly severity: Severity;
  /** A baseline knows it: it was there before, and is no news. */
  readonly known?: true;
}
