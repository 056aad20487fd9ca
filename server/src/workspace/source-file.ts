import type { JsonValue } from '../base/json-value.ts';
import type { ShapeProblem } from '../kinds/check-shape.ts';
import type { FileKind } from '../kinds/file-kind.ts';
import type { UnknownKey } from '../kinds/find-unknown-keys.ts';
import type { FileRecord } from '../model/records.ts';
import type { LocatedText } from '../syntax/located-text.ts';
import type { SyntaxProblem } from '../syntax/parse-text.ts';
import type { FileReading } from './file-reading.ts';
import type { FileSuppressions } from './file-suppressions.ts';
import type { Refusal } from './file-system.ts';
import type { NumberRow } from './number-rows.ts';
import type { RawFile } from './raw-file.ts';

/**
 * One file as it was at one moment; immutable. A new text makes a new source file, so whatever is derived
 * from one never goes stale.
 */
export class SourceFile {
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
  /** Whether it was read without any doubt and the records tell all there is to know about it (see `value`). */
  readonly isPlain: boolean;
  readonly #raw: RawFile;
  readonly #reading: FileReading;

  /** `reading` is what the text of `raw` says as a file of this kind. */
  constructor(raw: RawFile, reading: FileReading, place: Pick<SourceFile, 'kind' | 'project' | 'family'>) {
    this.kind = place.kind;
    this.project = place.project;
    this.family = place.family;
    // What every look at thousands of files needs stands in the file itself, where it is found without a detour.
    this.uri = raw.uri;
    this.records = reading.records;
    this.row = reading.row;
    this.isPlain = reading.isWhole;
    this.#raw = raw;
    this.#reading = reading;
  }

  /** The editor's version of the text; undefined when the text comes from the disk. */
  get version(): number | undefined {
    return this.#raw.version;
  }

  /**
   * The file's value; the best guess while its JSON is broken; undefined when nothing could be read, and for files on
   * disk of which `records` tell all there is to know, for keeping thousands of values costs more than all else.
   */
  get value(): JsonValue | undefined {
    return this.#raw.value;
  }

  get syntaxProblems(): readonly SyntaxProblem[] {
    return this.#raw.syntaxProblems;
  }

  get refusal(): Refusal | undefined {
    return this.#raw.refusal;
  }

  /** The comments that hide problems; undefined where there are none. */
  get suppressions(): FileSuppressions | undefined {
    return this.#raw.suppressions;
  }

  /**
   * The text with its tree, kept while the file is open in an editor. Files on disk are read again when a place in
   * them is asked for: keeping ten thousand texts would cost more than all we know about them.
   */
  get located(): LocatedText | undefined {
    return this.#raw.located;
  }

  /** Where the value differs from the schema of the kind. */
  get shapeProblems(): readonly ShapeProblem[] {
    return this.#reading.shapeProblems;
  }

  /** The keys that mean nothing where they stand. */
  get unknownKeys(): readonly UnknownKey[] {
    return this.#reading.unknownKeys;
  }
}
