import type { JsonValue } from '../base/json-value.ts';
import { countPlainKeys } from '../kinds/count-plain-keys.ts';
import type { FileKind } from '../kinds/file-kind.ts';
import { plainShapes } from '../kinds/generated/plain-shapes.js';
import { countKeys } from '../syntax/count-keys.ts';
import { parseText, type SyntaxProblem } from '../syntax/parse-text.ts';

/** A text as the value it says. */
export interface ParsedFile {
  readonly value: JsonValue | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** The value is all that the text says; false when parts of a broken text had to be dropped. */
  readonly isWhole: boolean;
  /** It is beyond doubt as a file of its kind. */
  readonly isPlain: boolean;
}

/** Parses a text as a file of `kind`. */
export function parseAs(kind: FileKind | undefined, text: string, comments: boolean): ParsedFile {
  let plain = false;
  const { value, problems, complete } = parseText(text, {
    comments,
    countKeys: (parsed) => {
      const count = kind && countPlainKeys(parsed, plainShapes[kind.id]);
      plain = count !== undefined && !Number.isNaN(count);
      return plain ? count : countKeys(parsed);
    },
  });
  return { value, problems, isWhole: complete, isPlain: plain && problems.length === 0 };
}
