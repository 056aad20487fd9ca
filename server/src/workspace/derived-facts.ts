/**
 * Facts that another layer derives from many files at once and keeps with the workspace (see `Workspace.derive`), so that
 * a change of one file costs no look at the others.
 */
export interface DerivedFacts {
  /**
   * Takes note that what these files say, or how they are computed, may be different now; some may be gone. `edited` are
   * those among them whose text is another one. Answers the uris of the files whose problems may be different for it.
   */
  refresh(uris: ReadonlySet<string>, edited: ReadonlySet<string>): Iterable<string>;
}

/** The facts that were derived from one workspace, each kind once: made when first asked for, told of every change after. */
export class DerivedShelf<W> {
  readonly #facts = new Map<(workspace: W) => DerivedFacts, DerivedFacts>();

  /** The facts that `make` derives. */
  find<T extends DerivedFacts>(make: (workspace: W) => T, workspace: W): T {
    // Facts are kept under what makes them, which the type of a Map cannot say.
    const facts = (this.#facts.get(make) as T | undefined) ?? make(workspace);
    this.#facts.set(make, facts);
    return facts;
  }

  /** Tells all facts of a change, and adds to `affected` the files whose problems they say may be different. */
  refresh(changed: ReadonlySet<string>, removed: ReadonlySet<string>, affected: Set<string>): void {
    if (this.#facts.size === 0) return;
    const edited = new Set([...changed, ...removed]);
    const uris = new Set([...edited, ...affected]);
    for (const facts of this.#facts.values()) {
      for (const uri of facts.refresh(uris, edited)) if (!edited.has(uri)) affected.add(uri);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#facts.clear();
  }
}
