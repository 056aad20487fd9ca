import type { JsonPath } from '../../base/json-pointer.ts';
import type { MaybePromise } from '../../base/maybe-promise.ts';
import type { FileOperations } from '../../base/problem.ts';
import type { FileRecord } from '../../model/records.ts';
import type { ProjectConfig } from '../../workspace/project-config.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What the cursor is on, for those who may have a refactoring for it. */
export interface RefactorContext {
  readonly workspace: Workspace;
  readonly file: SourceFile;
  readonly config: ProjectConfig;
  /** The record that the place belongs to. */
  readonly record: FileRecord;
  /** The way to the place from the file's root. */
  readonly path: JsonPath;
  /** The way to the place from the record. */
  readonly steps: JsonPath;
  /** The editor lets an edit create files. */
  readonly canCreate: boolean;
  /** A person has asked, so that it may take longer to find out what can be done. */
  readonly isAsked: boolean;
}

/** A file that comes to be. */
export interface NewFile {
  /** Of a file that is not there; an editor that finds one nevertheless leaves it, and changes nothing. */
  readonly uri: string;
  readonly label: string;
  readonly text: string;
}

/** What happens to one file. */
export type RefactorStep = FileOperations | NewFile;

/** A change that a person may want though nothing is wrong. */
export interface Refactoring {
  /** What it does, in the imperative; tells one refactoring of a place from the others. */
  readonly title: string;
  /** Its place in the tree of code action kinds: `refactor.rewrite`. */
  readonly kind: string;
  /** The change, a file once; undefined when it cannot be made (any more). */
  readonly plan: () => MaybePromise<readonly RefactorStep[] | undefined>;
}

/** Finds the refactorings that fit a place; quick, for it runs whenever the cursor moves. */
export type RefactoringSource = (context: RefactorContext) => readonly Refactoring[];
