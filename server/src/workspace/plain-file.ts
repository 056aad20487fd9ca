import type { FileKind } from '../kinds/file-kind.ts';
import type { FileReading } from './file-reading.ts';
import type { ProjectRoots } from './projects.ts';
import type { Indexed } from './record-index.ts';
import type { RowRecord } from './row-records.ts';
import type { SourceFile } from './source-file.ts';

const NONE: readonly never[] = [];

/** Outside of any project. */
const NOWHERE: ProjectRoots = { nearest: '', outermost: '' };

/**
 * A file on disk of which its only record, with numbers for stats, is all there is to know: at once what was parsed, what that says,
 * what it counts as and what is looked up of it. Thousands of files are kept as these, so what is the same for all of them are no fields.
 */
export class PlainFile implements FileReading, SourceFile, Indexed {
  readonly uri: string;
  readonly namedKind: FileKind | undefined;
  readonly kind: FileKind;
  readonly record: RowRecord;
  /** Undefined until the file is placed. */
  #roots: ProjectRoots | undefined;

  constructor(uri: string, namedKind: FileKind | undefined, kind: FileKind, record: RowRecord) {
    this.uri = uri;
    this.namedKind = namedKind;
    this.kind = kind;
    this.record = record;
  }

  /** The file in its project; another object when it has been in one before, as who knows the file must not see it move. */
  placeIn(roots = NOWHERE): PlainFile {
    const isPlaced = this.#roots !== undefined;
    const file = isPlaced ? new PlainFile(this.uri, this.namedKind, this.kind, this.record) : this;
    file.#roots = roots;
    return file;
  }

  get project(): string {
    return (this.#roots ?? NOWHERE).nearest;
  }

  get family(): string {
    return (this.#roots ?? NOWHERE).outermost;
  }

  get records(): readonly RowRecord[] {
    return [this.record];
  }

  get file(): this {
    return this;
  }

  get reading(): this {
    return this;
  }

  get readAs(): FileKind {
    return this.kind;
  }

  get row(): RowRecord {
    return this.record;
  }

  get isWhole(): true {
    return true;
  }

  get isPlain(): true {
    return true;
  }

  get syntaxProblems(): readonly never[] {
    return NONE;
  }

  get shapeProblems(): readonly never[] {
    return NONE;
  }

  get unknownKeys(): readonly never[] {
    return NONE;
  }

  get version(): undefined {
    return undefined;
  }

  get value(): undefined {
    return undefined;
  }

  get suppressions(): undefined {
    return undefined;
  }

  get refusal(): undefined {
    return undefined;
  }

  get located(): undefined {
    return undefined;
  }
}
