import type { JsonValue } from '../base/json-value.ts';
import type { ShapeProblem } from '../kinds/check-shape.ts';
import type { FileKind } from '../kinds/file-kind.ts';
import { findUnknownKeys, type UnknownKey } from '../kinds/find-unknown-keys.ts';
import { readRecords } from '../kinds/read-records.ts';
import type { FileRecord } from '../model/records.ts';
import type { NumberRow, RowShapes } from './number-rows.ts';

/** What a value says when it is read as a file of some kind. It depends on nothing else. */
export interface FileReading {
  readonly records: readonly FileRecord[];
  /** The stats of the file's only NPC or state, when they are nothing but numbers. */
  readonly row: NumberRow | undefined;
  /** Where the value differs from the schema of the kind. */
  readonly shapeProblems: readonly ShapeProblem[];
  /** The keys that mean nothing where they stand. */
  readonly unknownKeys: readonly UnknownKey[];
}

const NONE: readonly never[] = [];

/**
 * Reads a value as a file of `kind`. Done as soon as the value is there: going over it while it is fresh costs a
 * fraction of coming back to it after ten thousand others. `isPlain`: it is known to fit the schema of the kind and to
 * have no unknown keys (see `countPlainKeys`). `isWhole`: nothing of the text had to be dropped to make a value of it.
 */
export function readFileAs(
  kind: FileKind,
  value: JsonValue | undefined,
  shapes: RowShapes,
  { isPlain, isWhole }: { readonly isPlain: boolean; readonly isWhole: boolean },
): FileReading {
  const read = readRecords(kind, value);
  const records = isWhole ? read : read.map(markBroken);
  const row = shapes.readRow(records);
  const isJudged = value === undefined || isPlain;
  return {
    records,
    row,
    shapeProblems: isJudged ? NONE : kind.checkShape(value),
    unknownKeys: isJudged ? NONE : findUnknownKeys(kind.id, value),
  };
}

/** Of what was dropped nobody knows what it would have said. */
function markBroken(record: FileRecord): FileRecord {
  return record.kind === 'world' ? { ...record, isBroken: true } : record;
}
