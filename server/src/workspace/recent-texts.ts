import { type MaybePromise, whenThere } from '../base/maybe-promise.ts';
import { LocatedText } from '../syntax/located-text.ts';
import type { FileSystem } from './file-system.ts';

/** How many texts are kept: a world and a few of its neighbours. */
const CAPACITY = 4;

/**
 * The texts of files on disk in which places were asked for last. Thousands of problems may point into one world, whose
 * text need not be read and taken apart for each.
 */
export class RecentTexts {
  readonly #fileSystem: FileSystem;
  readonly #texts = new Map<string, LocatedText>();

  constructor(fileSystem: FileSystem) {
    this.#fileSystem = fileSystem;
  }

  /** The text of `uri`, read anew unless it is still kept; undefined when it cannot be read (any more). */
  read(uri: string): MaybePromise<LocatedText | undefined> {
    const known = this.#texts.get(uri);
    if (known !== undefined) {
      this.#set(uri, known);
      return known;
    }
    return whenThere(this.#fileSystem.read(uri), (read) => {
      const text = read.kind === 'text' ? new LocatedText(read.text) : undefined;
      if (text !== undefined) this.#set(uri, text);
      return text;
    });
  }

  /** Keeps `text`, in place of the one that was not asked for the longest. */
  #set(uri: string, text: LocatedText): void {
    this.#texts.delete(uri);
    this.#texts.set(uri, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > CAPACITY && oldest !== undefined) this.#texts.delete(oldest);
  }

  /** Forgets the text of a file that changed. */
  delete(uri: string): void {
    if (this.#texts.size > 0) this.#texts.delete(uri);
  }
}
