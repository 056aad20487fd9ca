import type { JsonPath } from '../../base/json-pointer.ts';
import type { FileRecord } from '../../model/records.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What the cursor is on. */
export interface HoverContext {
  readonly workspace: Workspace;
  readonly file: SourceFile;
  /** The record that the place belongs to. */
  readonly record: FileRecord;
  /** The way to the place from the file's root. */
  readonly path: JsonPath;
  /** The way to the place from the record. */
  readonly steps: JsonPath;
  readonly part: 'key' | 'value';
}

/** Says in Markdown lines what a place means in the game; undefined when it has nothing to say about it. */
export type HoverSource = (context: HoverContext) => readonly string[] | undefined;

/** How many lines a hover has at most. */
export const HOVER_LINES = 40;

/** Says whether `path` starts with `prefix`. */
export function startsWith(path: JsonPath, prefix: JsonPath): boolean {
  return prefix.length <= path.length && prefix.every((step, index) => step === path[index]);
}
