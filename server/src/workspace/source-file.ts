import type { JsonValue } from '../base/json-value.ts';
import type { ShapeProblem } from '../kinds/check-shape.ts';
import type { FileKind } from '../kinds/file-kind.ts';
import type { UnknownKey } from '../kinds/find-unknown-keys.ts';
import type { FileRecord } from '../model/records.ts';
import type { LocatedText } from '../syntax/located-text.ts';
import type { SyntaxProblem } from '../syntax/parse-text.ts';
import type { FileSuppressions } from './file-suppressions.ts';
import type { Refusal } from './file-system.ts';
import type { NumberRow } from './number-rows.ts';

/**
 * One file as it was at one moment; immutable. A new text makes a new source file, so whatever is derived
 * from one never goes stale.
 */
export interface SourceFile {
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
  /** The normalized uri. */
  readonly uri: string;
  /** What the author wrote, one record per NPC, world, ... in file order. */
  readonly records: readonly FileRecord[];
  /** The stats of the file's only NPC or state, when they are nothing but numbers. */
  readonly row: NumberRow | undefined;
  /** Whether it was read without any doubt and the records tell all there is to know about it (see `PlainFile`). */
  readonly isPlain: boolean;
  /** The editor's version of the text; undefined when the text comes from the disk. */
  readonly version: number | undefined;
  /**
   * The file's value; the best guess while its JSON is broken; undefined when nothing could be read, and for files on
   * disk of which `records` tell all there is to know, for keeping thousands of values costs more than all else.
   */
  readonly value: JsonValue | undefined;
  readonly syntaxProblems: readonly SyntaxProblem[];
  readonly refusal: Refusal | undefined;
  /** The comments that hide problems; undefined where there are none. */
  readonly suppressions: FileSuppressions | undefined;
  /**
   * The text with its tree, kept while the file is open in an editor. Files on disk are read again when a place in
   * them is asked for: keeping ten thousand texts would cost more than all we know about them.
   */
  readonly located: LocatedText | undefined;
  /** Where the value differs from the schema of the kind. */
  readonly shapeProblems: readonly ShapeProblem[];
  /** The keys that mean nothing where they stand. */
  readonly unknownKeys: readonly UnknownKey[];
}
