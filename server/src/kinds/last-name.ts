import { findKindByName, findWordOfName } from './detect-kind.ts';
import type { FileKind } from './file-kind.ts';

/** The kinds that names tell, remembered from the file before: in a folder nearly all names end alike. */
export class LastName {
  #end: string | undefined;
  #kind: FileKind | undefined;

  /** As `findKindByName`. */
  kindOf(uri: string): FileKind | undefined {
    if (this.#end !== undefined && uri.endsWith(this.#end)) return this.#kind;
    const kind = findKindByName(uri);
    const word = findWordOfName(uri);
    // Other names tell their kind as a whole.
    const isToldByWord = kind?.names.includes(word) === true && uri.endsWith(`.${word}.json`);
    this.#end = isToldByWord ? `.${word}.json` : undefined;
    this.#kind = kind;
    return kind;
  }
}
