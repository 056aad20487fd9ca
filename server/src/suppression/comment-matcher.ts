import type { Problem } from '../base/problem.ts';
import { LocatedText } from '../syntax/located-text.ts';
import type { SuppressionComment } from '../syntax/suppression-comment.ts';
import type { FileSuppressions } from '../workspace/file-suppressions.ts';
import { coversCode } from './match-code.ts';

/** The suppression comments of one file at work: what they hide, and which of them hid something. */
export class CommentMatcher {
  readonly comments: readonly SuppressionComment[];
  /** The text's places, of this text just as it was checked. */
  readonly located: LocatedText;
  /** The comments without codes, and the codes of the others, that hid something. */
  readonly #used = new Set<unknown>();
  /** Where each comment begins and ends to hide, as plain numbers: thousands of them are asked about each problem. */
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;

  constructor({ text, comments }: FileSuppressions) {
    this.comments = comments;
    this.located = new LocatedText(text);
    this.#starts = Float64Array.from(comments, ({ covers }) => covers.start);
    this.#ends = Float64Array.from(comments, ({ form, covers }) => (form === 'end' ? 0 : covers.end));
  }

  /** Says whether a comment hides the problem. All that do are in use by it. */
  hides({ code, path, part, span }: Problem): boolean {
    const { start } = span ?? this.located.spanOf(path, part);
    let hidden = false;
    for (let i = 0; i < this.#starts.length; i++) {
      if (start < (this.#starts[i] ?? 0) || start >= (this.#ends[i] ?? 0)) continue;
      const comment = this.comments[i];
      if (comment !== undefined && this.#use(comment, code)) hidden = true;
    }
    return hidden;
  }

  /** Says whether a comment speaks of a code, and takes note of what does. */
  #use({ codes, covers }: SuppressionComment, code: string): boolean {
    let speaks = false;
    for (const name of codes.length === 0 ? [EVERYTHING] : codes) {
      if (!coversCode(name.text, code)) continue;
      speaks = true;
      this.#used.add(name === EVERYTHING ? covers : name);
    }
    return speaks;
  }

  /** The codes of a comment that hid nothing; one without codes, `*`, when that hid nothing. */
  listUnused({ codes, covers }: SuppressionComment): readonly string[] {
    if (codes.length === 0) return this.#used.has(covers) ? [] : [EVERYTHING.text];
    return codes.filter((name) => !this.#used.has(name)).map(({ text }) => text);
  }
}

const EVERYTHING = { text: '*' };
