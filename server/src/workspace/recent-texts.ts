import type { LocatedText } from '../syntax/located-text.ts';

/** How many texts are kept: a world and a few of its neighbours. */
const CAPACITY = 4;

/**
 * The texts of files on disk in which places were asked for last. Thousands of problems may point into one world, whose
 * text need not be read and taken apart for each.
 */
export class RecentTexts {
  readonly #texts = new Map<string, LocatedText>();

  /** The text of `uri`, if it is still kept; asking keeps it longer. */
  get(uri: string): LocatedText | undefined {
    const text = this.#texts.get(uri);
    if (text !== undefined) this.set(uri, text);
    return text;
  }

  /** Keeps `text`, in place of the one that was not asked for the longest. */
  set(uri: string, text: LocatedText): void {
    this.#texts.delete(uri);
    this.#texts.set(uri, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > CAPACITY && oldest !== undefined) this.#texts.delete(oldest);
  }

  /** Forgets the text of a file that changed. */
  delete(uri: string): void {
    this.#texts.delete(uri);
  }
}
