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
import type { SourceFile } from './source-file.ts';

/** A file that was parsed, read as one of its kind. */
export class ReadFile implements SourceFile {
  readonly kind: FileKind;
  readonly project: string;
  readonly family: string;
  readonly uri: string;
  readonly records: readonly FileRecord[];
  readonly row: NumberRow | undefined;
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
    this.#raw = raw;
    this.#reading = reading;
  }

  get isPlain(): boolean {
    return false;
  }

  get version(): number | undefined {
    return this.#raw.version;
  }

  get value(): JsonValue | undefined {
    return this.#raw.value;
  }

  get syntaxProblems(): readonly SyntaxProblem[] {
    return this.#raw.syntaxProblems;
  }

  get refusal(): Refusal | undefined {
    return this.#raw.refusal;
  }

  get suppressions(): FileSuppressions | undefined {
    return this.#raw.suppressions;
  }

  get located(): LocatedText | undefined {
    return this.#raw.located;
  }

  get shapeProblems(): readonly ShapeProblem[] {
    return this.#reading.shapeProblems;
  }

  get unknownKeys(): readonly UnknownKey[] {
    return this.#reading.unknownKeys;
  }
}
