import type { JsonValue } from '../base/json-value.ts';
import type { FileKind } from '../kinds/file-kind.ts';
import type { LocatedText } from '../syntax/located-text.ts';
import type { SyntaxProblem } from '../syntax/parse-text.ts';
import type { FileReading } from './file-reading.ts';
import type { FileSuppressions } from './file-suppressions.ts';
import type { RefusalCode } from './file-system.ts';

/** Why a file of ours could not be read at all. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

/**
 * One file as it was at one moment; immutable. A new text makes a new source file, so whatever is derived
 * from one never goes stale.
 */
export interface SourceFile extends FileReading {
  readonly uri: string;
  /** The editor's version of the text; undefined when the text comes from the disk. */
  readonly version: number | undefined;
  readonly kind: FileKind;
  /**
   * The identity of the stats project: the uri of its root folder; for a project bundle, which is a project of its
   * own, its uri behind `bundle:`; the empty string outside any project.
   */
  readonly project: string;
  /**
   * The identity of the outermost project around it: projects of one family may name each other's worlds and NPCs.
   * The same as `project` for a bundle, the empty string outside any project.
   */
  readonly family: string;
  /** The file's value; the best guess while its JSON is broken; undefined when nothing could be read. */
  readonly value: JsonValue | undefined;
  readonly syntaxProblems: readonly SyntaxProblem[];
  /** The comments that hide problems; undefined where there are none. */
  readonly suppressions: FileSuppressions | undefined;
  readonly refusal: Refusal | undefined;
  /**
   * The text with its tree, kept while the file is open in an editor. Files on disk are read again when a place in
   * them is asked for: keeping ten thousand texts would cost more than all we know about them.
   */
  readonly located: LocatedText | undefined;
}
