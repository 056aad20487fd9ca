import type { Problem } from '../../base/problem.ts';
import type { LocatedText } from '../../syntax/located-text.ts';
import type { SourceFile } from '../../workspace/source-file.ts';

/** A text of a file, with what is wrong with it. */
export interface TriedText {
  readonly located: LocatedText;
  /** What the project makes of it; undefined when the file is none of our business with this text. */
  readonly file: SourceFile | undefined;
  readonly problems: readonly Problem[];
}
