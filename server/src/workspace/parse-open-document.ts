import { allowsComments } from '../kinds/allows-comments.ts';
import { findKindByName } from '../kinds/detect-kind.ts';
import { LocatedText } from '../syntax/located-text.ts';
import { readFileAs } from './file-reading.ts';
import { readFileSuppressions } from './file-suppressions.ts';
import type { RowShapes } from './number-rows.ts';
import { parseNext } from './parse-next.ts';
import type { RawFile } from './raw-file.ts';

/** Parses the text of an open document and keeps it; `before` is what it was before the last edit. */
export function parseOpenDocument(
  uri: string,
  version: number,
  text: string,
  shapes: RowShapes,
  before?: RawFile,
): RawFile {
  const namedKind = findKindByName(uri);
  const parsed = parseNext(namedKind, text, allowsComments(uri), before?.clean);
  const { value, problems, isWhole, isPlain, clean, outline } = parsed;
  return {
    uri,
    version,
    namedKind,
    value,
    isWhole,
    reading: namedKind && readFileAs(namedKind, value, shapes, { isPlain, isWhole }),
    readAs: namedKind,
    syntaxProblems: problems,
    suppressions: allowsComments(uri) ? readFileSuppressions(text) : undefined,
    refusal: undefined,
    located: new LocatedText(text, outline),
    clean,
  };
}
