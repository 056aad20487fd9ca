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
    this.#kind = kind;
    this.#end = kind && findTellingEnd(uri, kind);
    return kind;
  }
}

/** What every name ends with that tells the kind by its last word; undefined for those that tell it as a whole. */
function findTellingEnd(uri: string, { names }: FileKind): string | undefined {
  const word = findWordOfName(uri);
  const end = `.${word}.json`;
  return names.includes(word) && uri.endsWith(end) ? end : undefined;
}
