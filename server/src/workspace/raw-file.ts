import type { JsonValue } from '../base/json-value.ts';
import { baseName } from '../base/uri.ts';
import { countPlainKeys } from '../kinds/count-plain-keys.ts';
import { findKindByName, isConfigFile } from '../kinds/detect-kind.ts';
import type { FileKind } from '../kinds/file-kind.ts';
import { fileKinds } from '../kinds/file-kinds.ts';
import { plainShapes } from '../kinds/generated/plain-shapes.js';
import { countKeys } from '../syntax/count-keys.ts';
import { LocatedText } from '../syntax/located-text.ts';
import { parseText, type SyntaxProblem } from '../syntax/parse-text.ts';
import { type FileReading, readFileAs, readPlainFileAs } from './file-reading.ts';
import type { ReadResult } from './file-system.ts';
import type { RowShapes } from './number-rows.ts';
import type { Refusal } from './source-file.ts';

/** A file's parsed text before it is known what kind of file it is and which project it belongs to. */
export interface RawFile {
  readonly uri: string;
  readonly version: number | undefined;
  readonly namedKind: FileKind | undefined;
  /** The file's value; undefined as well when `reading` tells all there is to know (see `readPlainFileAs`). */
  readonly value: JsonValue | undefined;
  /** What the value says as a file of the kind that its name tells; undefined when it tells none. */
  readonly reading: FileReading | undefined;
  readonly syntaxProblems: readonly SyntaxProblem[];
  readonly refusal: Refusal | undefined;
  readonly located: LocatedText | undefined;
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

/** Parses a file read from disk. Undefined when it is absent, or has nothing to do with stats as far as one can see. */
export function parseDiskFile(uri: string, result: ReadResult, shapes: RowShapes): RawFile | undefined {
  if (result.kind === 'absent') return undefined;
  const namedKind = findKindByName(uri);
  if (result.kind === 'refused') {
    if (namedKind === undefined) return undefined;
    const { code, message } = result;
    return {
      uri,
      version: undefined,
      namedKind,
      value: undefined,
      reading: readFileAs(namedKind, undefined, shapes),
      syntaxProblems: [],
      refusal: { code, message },
      located: undefined,
    };
  }
  if (namedKind === undefined && !mayHoldStats(uri, result.text)) return undefined;
  return parseDiskText(uri, namedKind, result.text, shapes);
}

function parseDiskText(
  uri: string,
  namedKind: FileKind | undefined,
  text: string,
  shapes: RowShapes,
): RawFile {
  let plain = false;
  const { value, problems } = parseText(text, {
    comments: allowsComments(uri),
    countKeys: (parsed) => {
      const count = namedKind && countPlainKeys(parsed, plainShapes[namedKind.id]);
      plain = count !== undefined && !Number.isNaN(count);
      return plain ? count : countKeys(parsed);
    },
  });
  let reading: FileReading | undefined;
  if (namedKind !== undefined) {
    reading =
      plain && problems.length === 0 && value !== undefined
        ? readPlainFileAs(namedKind, value, shapes)
        : readFileAs(namedKind, value, shapes);
  }
  return {
    uri,
    version: undefined,
    namedKind,
    value: reading?.isWhole ? undefined : value,
    reading,
    syntaxProblems: problems,
    refusal: undefined,
    located: undefined,
  };
}

/** Parses the text of an open document and keeps it. */
export function parseOpenDocument(uri: string, version: number, text: string, shapes: RowShapes): RawFile {
  const { value, problems } = parseText(text, { comments: allowsComments(uri) });
  const namedKind = findKindByName(uri);
  return {
    uri,
    version,
    namedKind,
    value,
    reading: namedKind && readFileAs(namedKind, value, shapes),
    syntaxProblems: problems,
    refusal: undefined,
    located: new LocatedText(text),
  };
}

/** Comments belong to `.jsonc`; the game reads strict JSON, whatever an editor's language mode says. */
function allowsComments(uri: string): boolean {
  return uri.toLowerCase().endsWith('.jsonc');
}

function mayHoldStats(uri: string, text: string): boolean {
  return isConfigFile(uri) || isInKnownFolder(uri) || TELLING_WORDS.some((word) => text.includes(word));
}

function isInKnownFolder(uri: string): boolean {
  return uri
    .split('/')
    .some((segment) => FOLDER_NAMES.has(segment.toLowerCase()) && segment !== baseName(uri));
}
