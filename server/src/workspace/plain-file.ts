import type { FileKind } from '../kinds/file-kind.ts';
import type { FileRecord } from '../model/records.ts';
import type { FileReading } from './file-reading.ts';
import type { NumberRow } from './number-rows.ts';

const NONE: readonly never[] = [];

/**
 * A file on disk of which its only record and its row are all there is to know: at once what was parsed and what that says.
 * Thousands of files are kept as these, so what is the same for all of them are no fields.
 */
export class PlainFile implements FileReading {
  readonly uri: string;
  readonly namedKind: FileKind | undefined;
  readonly readAs: FileKind;
  readonly records: readonly FileRecord[];
  readonly row: NumberRow;

  constructor(
    { uri, namedKind }: Pick<PlainFile, 'uri' | 'namedKind'>,
    readAs: FileKind,
    record: FileRecord,
    row: NumberRow,
  ) {
    this.uri = uri;
    this.namedKind = namedKind;
    this.readAs = readAs;
    this.records = [record];
    this.row = row;
  }

  get reading(): FileReading {
    return this;
  }

  get isWhole(): true {
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
