import type { Target } from '../opening/targets.ts';
import type { Selection } from '../selecting/selection.ts';

/** Reads the projects around what is named, and answers the uris of all folders and files that were read. */
type OpenTargets = (targets: readonly Target[]) => Promise<readonly string[]>;

/** What a check that goes on is about: paths that come and go, and lists that are edited. */
export class WatchedSelection {
  #selection: Selection;
  #opened: readonly string[];
  readonly #open: OpenTargets;

  /** Begins with a selection whose projects are `opened`. */
  constructor(selection: Selection, opened: readonly string[], open: OpenTargets) {
    this.#selection = selection;
    this.#opened = opened;
    this.#open = open;
  }

  /** What was named when it was looked at last. */
  get selection(): Selection {
    return this.#selection;
  }

  /** The uris of the folders and files that were read. */
  get opened(): readonly string[] {
    return this.#opened;
  }

  /** The uris of what is named and not there. */
  get missing(): readonly string[] {
    return this.#selection.targets.filter(({ type }) => type === 'missing').map(({ uri }) => uri);
  }

  /**
   * Looks again what is named. When other paths are, or other things are there, their projects are read, and the answer is true.
   * Rejects with a `CliError` when a list cannot be read.
   */
  async renew(): Promise<boolean> {
    const named = await this.#selection.renew?.();
    if (named === undefined) return false;
    const isSame = describe(named.targets) === describe(this.#selection.targets);
    this.#selection = { ...this.#selection, ...named };
    if (isSame) return false;
    this.#opened = await this.#open(named.targets);
    return true;
  }
}

/** The same for the same things. */
function describe(targets: readonly Target[]): string {
  return JSON.stringify(targets.map(({ given, type, uri }) => [given, type, uri]));
}
