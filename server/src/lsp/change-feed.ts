import type { WorkspaceChange } from '../workspace/workspace-change.ts';
import { QuietTurn } from './quiet-turn.ts';

/** What changed since the last batch. A uri that is no file of ours (any more) was removed. */
export interface ChangeBatch {
  /** All files whose problems or effective stats may be different now. */
  readonly uris: ReadonlySet<string>;
  /** Those among them that nobody typed into: the cause lies in another file, or on disk. */
  readonly indirect: ReadonlySet<string>;
}

/** Collects the changes of the workspace and passes on what comes together as one batch. */
export class ChangeFeed {
  readonly #listeners: ((batch: ChangeBatch) => void)[] = [];
  readonly #quiet: QuietTurn;
  readonly #generations = new Map<string, number>();
  #uris = new Set<string>();
  #indirect = new Set<string>();

  /** `onError` hears of listeners that threw. */
  constructor(onError: (error: unknown) => void) {
    this.#quiet = new QuietTurn(() => this.#flush(onError));
  }

  /** Takes note of a change; `edited` is the document whose text a client changed. */
  note(change: WorkspaceChange, edited?: string): void {
    for (const uris of [change.changed, change.removed, change.affected]) {
      for (const uri of uris) {
        this.#uris.add(uri);
        this.#generations.set(uri, this.generationOf(uri) + 1);
        if (uri !== edited) this.#indirect.add(uri);
      }
    }
    if (this.#uris.size > 0) this.#quiet.request();
  }

  /** How often a file's problems may have become different so far. */
  generationOf(uri: string): number {
    return this.#generations.get(uri) ?? 0;
  }

  /** Calls `listener` with every batch from now on. */
  onBatch(listener: (batch: ChangeBatch) => void): void {
    this.#listeners.push(listener);
  }

  #flush(onError: (error: unknown) => void): void {
    const batch = { uris: this.#uris, indirect: this.#indirect };
    this.#uris = new Set();
    this.#indirect = new Set();
    for (const listener of this.#listeners) {
      try {
        listener(batch);
      } catch (error) {
        onError(error);
      }
    }
  }
}
