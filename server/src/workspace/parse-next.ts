import type { JsonValue } from '../base/json-value.ts';
import { lazy } from '../base/lazy.ts';
import { countPlainKeys } from '../kinds/count-plain-keys.ts';
import type { FileKind } from '../kinds/file-kind.ts';
import { plainShapes } from '../kinds/generated/plain-shapes.js';
import { isPlainPart } from '../kinds/is-plain-part.ts';
import { type RereadText, rereadText } from '../syntax/reread-text.ts';
import { TextOutline } from '../syntax/text-outline.ts';
import { type ParsedFile, parseAs } from './parse-as.ts';

/** The last text of an open document that was strict JSON without problems: the next one is read by what differs. */
export interface CleanRead {
  readonly value: JsonValue;
  readonly isPlain: boolean;
  readonly outline: () => TextOutline;
}

/** What is known of the text of an open document. */
export interface ParsedDocument extends ParsedFile {
  /** What it said when it was last without problems; undefined when that was never. */
  readonly clean: CleanRead | undefined;
  /** The outline of the text; undefined when it is not strict JSON without problems. */
  readonly outline: (() => TextOutline) | undefined;
}

/**
 * Parses the next text of an open document of that kind. Values that an edit left alone are the very values of `before`,
 * so that whatever was found out about them need not be found out again.
 */
export function parseNext(
  kind: FileKind | undefined,
  text: string,
  comments: boolean,
  before: CleanRead | undefined,
): ParsedDocument {
  const again = before && rereadText({ value: before.value, outline: before.outline() }, text);
  if (again !== undefined) {
    const { value, outline } = again;
    const clean = {
      value,
      outline: () => outline,
      isPlain: isStillPlain(kind, before?.isPlain ?? false, again),
    };
    return { ...clean, problems: [], isWhole: true, clean };
  }
  const parsed = parseAs(kind, text, comments);
  const { value, problems, isPlain } = parsed;
  // Where comments are allowed, a text without problems may be no strict JSON.
  if (value === undefined || problems.length > 0 || comments) {
    return { ...parsed, clean: before, outline: undefined };
  }
  const outline = lazy(() => TextOutline.of(text));
  return { ...parsed, clean: { value, isPlain, outline }, outline };
}

function isStillPlain(kind: FileKind | undefined, wasPlain: boolean, { value, parts }: RereadText): boolean {
  if (kind === undefined) return false;
  const shape = plainShapes[kind.id];
  const judged = wasPlain ? parts.map(({ path, part }) => isPlainPart(shape, path, part)) : [undefined];
  if (judged.includes(undefined)) return !Number.isNaN(countPlainKeys(value, shape));
  return !judged.includes(false);
}
