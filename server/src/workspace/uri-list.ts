/** Uris, each of which was added once: a list, of which a set is made only for who asks it like one. */
export class UriList implements ReadonlySet<string> {
  readonly #uris: string[] = [];
  #set: Set<string> | undefined;

  /** Adds a uri that is not there yet. */
  add(uri: string): void {
    this.#uris.push(uri);
    this.#set = undefined;
  }

  get size(): number {
    return this.#uris.length;
  }

  has(uri: string): boolean {
    this.#set ??= new Set(this.#uris);
    return this.#set.has(uri);
  }

  forEach(take: (uri: string, again: string, set: ReadonlySet<string>) => void): void {
    for (const uri of this.#uris) take(uri, uri, this);
  }

  *entries(): SetIterator<[string, string]> {
    for (const uri of this.#uris) yield [uri, uri];
  }

  keys(): SetIterator<string> {
    return this.values();
  }

  values(): SetIterator<string> {
    return this.#uris.values();
  }

  [Symbol.iterator](): SetIterator<string> {
    return this.values();
  }
}
