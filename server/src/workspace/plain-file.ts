import type { FileKind } from '../kinds/file-kind.ts';
import type { FileReading } from './file-reading.ts';
import type { ProjectRoots } from './projects.ts';
import type { Indexed } from './record-index.ts';
import type { RowRecord } from './row-records.ts';
import type { SourceFile } from './source-file.ts';

const NONE: readonly never[] = [];

/**
 * A file on disk of which its only record, with numbers for stats, is all there is to know: at once what was parsed, what that says,
 * what it counts as and what is looked up of it. Thousands of files are kept as these, so what is the same for all of them are no fields.
 */
export class PlainFile implements FileReading, SourceFile, Indexed {
  readonly uri: string;
  readonly namedKind: FileKind | undefined;
  readonly kind: FileKind;
  readonly record: RowRecord;
  readonly records: readonly RowRecord[];
  /** Empty until the file is placed. */
  project = '';
  family = '';
  #isPlaced = false;

  constructor(uri: string, namedKind: FileKind | undefined, kind: FileKind, record: RowRecord) {
    this.uri = uri;
    this.namedKind = namedKind;
    this.kind = kind;
    this.record = record;
    this.records = [record];
  }

  /** The file in its project; another object when it has been in one before, as who knows the file must not see it move. */
  placeIn(roots: ProjectRoots | undefined): PlainFile {
    const file = this.#isPlaced ? new PlainFile(this.uri, this.namedKind, this.kind, this.record) : this;
    file.#isPlaced = true;
    if (roots === undefined) return file;
    file.project = roots.nearest;
    file.family = roots.outermost;
    return file;
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
