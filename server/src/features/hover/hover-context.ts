import type { JsonPath } from '../../base/json-pointer.ts';
import type { MaybePromise } from '../../base/maybe-promise.ts';
import type { FileRecord } from '../../model/records.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** The key or value that the cursor is on. */
export interface PlaceContext {
  readonly workspace: Workspace;
  readonly file: SourceFile;
  /** The way to the place from the file's root. */
  readonly path: JsonPath;
  readonly part: 'key' | 'value';
}

/** A key or value within a record. */
export interface HoverContext extends PlaceContext {
  /** The record that the place belongs to. */
  readonly record: FileRecord;
  /** The way to the place from the record. */
  readonly steps: JsonPath;
}

/** Says in Markdown lines what a place means in the game; undefined when it has nothing to say about it. */
export type HoverSource = (context: HoverContext) => MaybePromise<readonly string[] | undefined>;

/** How many lines a hover has at most. */
export const HOVER_LINES = 39;
