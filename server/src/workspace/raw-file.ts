import type { JsonValue } from '../base/json-value.ts';
import { baseName } from '../base/uri.ts';
import { allowsComments } from '../kinds/allows-comments.ts';
import { findKindByName } from '../kinds/detect-kind.ts';
import type { FileKind } from '../kinds/file-kind.ts';
import { fileKinds } from '../kinds/file-kinds.ts';
import type { LocatedText } from '../syntax/located-text.ts';
import type { SyntaxProblem } from '../syntax/parse-text.ts';
import { type FileReading, readFileAs } from './file-reading.ts';
import { type FileSuppressions, readFileSuppressions } from './file-suppressions.ts';
import type { ReadResult, Refusal } from './file-system.ts';
import type { RowShapes } from './number-rows.ts';
import { parseAs } from './parse-as.ts';
import type { CleanRead } from './parse-next.ts';
import { PlainFile } from './plain-file.ts';
import { keepRow } from './row-records.ts';

/** A file's parsed text before it is known what kind of file it is and which project it belongs to. */
export interface RawFile {
  readonly uri: string;
  readonly version: number | undefined;
  readonly namedKind: FileKind | undefined;
  /** The file's value; undefined as well when `reading` tells all there is to know (see `PlainFile`). */
  readonly value: JsonValue | undefined;
  /** The value is all that the text says; false when parts of a broken text had to be dropped. */
  readonly isWhole: boolean;
  /** What the value says as a file of the kind `readAs`; undefined when it is not known beforehand. */
  readonly reading: FileReading | undefined;
  readonly readAs: FileKind | undefined;
  readonly syntaxProblems: readonly SyntaxProblem[];
  /** The comments that hide problems; undefined where there are none. */
  readonly suppressions: FileSuppressions | undefined;
  readonly refusal: Refusal | undefined;
  readonly located: LocatedText | undefined;
  /** What an open document said when it was last without problems (see `parseNext`). */
  readonly clean?: CleanRead | undefined;
}

/** Members of which at least one stands in every file of ours; looked for before unknown JSON is parsed at all. */
const TELLING_WORDS = [
  '"stats',
  '"definitions"',
  '"core"',
  '"relationship',
  '"intimacy_schema"',
  '"character_id"',
];

const FOLDER_NAMES = new Set(fileKinds.flatMap((kind) => kind.folders));

/**
 * Parses a file read from disk; `configured` is the kind that a config gives it. Undefined when it is absent, or has
 * nothing to do with stats as far as one can see.
 */
export function parseDiskFile(
  uri: string,
  result: ReadResult,
  shapes: RowShapes,
  configured?: FileKind,
): RawFile | undefined {
  if (result.kind === 'absent') return undefined;
  const namedKind = findKindByName(uri);
  const readAs = configured ?? namedKind;
  if (result.kind === 'refused') {
    // What cannot be read shows no members, but its folder may still tell that it is one of ours.
    if (readAs === undefined && !isInKnownFolder(uri)) return undefined;
    const { code, message } = result;
    return {
      uri,
      version: undefined,
      namedKind,
      value: undefined,
      isWhole: true,
      reading: readAs && readFileAs(readAs, undefined, shapes, { isPlain: false, isWhole: true }),
      readAs,
      syntaxProblems: [],
      suppressions: undefined,
      refusal: { code, message },
      located: undefined,
    };
  }
  if (readAs === undefined && !mayHoldStats(uri, result.text)) return undefined;
  return parseDiskText({ uri, namedKind, readAs }, result.text, shapes);
}

function parseDiskText(
  { uri, namedKind, readAs }: Pick<RawFile, 'uri' | 'namedKind' | 'readAs'>,
  text: string,
  shapes: RowShapes,
): RawFile {
  const hasComments = allowsComments(uri);
  const { value, problems, isWhole, isPlain } = parseAs(readAs, text, hasComments);
  const reading = readAs && readFileAs(readAs, value, shapes, { isPlain, isWhole });
  const suppressions = hasComments ? readFileSuppressions(text) : undefined;
  if (isPlain && readAs !== undefined && reading?.row !== undefined && suppressions === undefined) {
    const [record] = reading.records;
    const kept = record && keepRow(record, reading.row);
    if (kept !== undefined) return new PlainFile(uri, namedKind, readAs, kept);
  }
  return {
    uri,
    version: undefined,
    namedKind,
    value,
    isWhole,
    reading,
    readAs,
    syntaxProblems: problems,
    suppressions,
    refusal: undefined,
    located: undefined,
  };
}

function mayHoldStats(uri: string, text: string): boolean {
  return isInKnownFolder(uri) || TELLING_WORDS.some((word) => text.includes(word));
}

function isInKnownFolder(uri: string): boolean {
  return uri
    .split('/')
    .some((segment) => FOLDER_NAMES.has(segment.toLowerCase()) && segment !== baseName(uri));
}
