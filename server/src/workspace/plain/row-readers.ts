import type { FileKind } from '../../kinds/file-kind.ts';
import { plainShapes } from '../../kinds/generated/plain-shapes.js';
import type { RowShapes } from '../number-rows.ts';
import { type MakeRowReader, startRowReading } from './make-row-reader.ts';
import type { RowReader } from './row-reader.ts';

/** For no more files than this it is not worth getting a matcher ready. */
const FEW_FILES = 100;

/** Readers of files that are records with rows, by the kind of the files. */
export class RowReaders {
  readonly #shapes: RowShapes;
  readonly #readers = new Map<FileKind, RowReader | undefined>();
  #make: MakeRowReader | undefined;

  constructor(shapes: RowShapes) {
    this.#shapes = shapes;
  }

  /** Hears how many files are to be read. */
  expect(files: number): void {
    if (files > FEW_FILES) this.#make ??= startRowReading(this.#shapes, plainShapes);
  }

  /** The reader for a file of this kind; undefined while files are few, and where they have no rows. */
  find(kind: FileKind): RowReader | undefined {
    if (this.#make === undefined) return undefined;
    const known = this.#readers.get(kind);
    if (known !== undefined || this.#readers.has(kind)) return known;
    const reader = this.#make(kind);
    this.#readers.set(kind, reader);
    return reader;
  }
}
