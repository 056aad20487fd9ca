import { parentUri, relativePath } from '../base/uri.ts';
import { type Baseline, type BaselineEntry, readBaseline } from './baseline.ts';
import type { RawFile } from './raw-file.ts';

const NO_ENTRIES: readonly BaselineEntry[] = [];

/** The baselines of all folders. A file's is the nearest at or above it. Asking costs nothing where there are none. */
export class Baselines {
  readonly #byFolder = new Map<string, { readonly json: string; readonly baseline: Baseline }>();
  readonly #nearest = new Map<string, Baseline | undefined>();
  #chosen: Baseline | undefined;

  /** Takes what a baseline file says now (undefined: it is gone). Answers whether anything is different by it. */
  take(uri: string, raw: RawFile | undefined): boolean {
    const folder = parentUri(uri);
    const known = this.#byFolder.get(folder);
    if (raw === undefined) {
      if (!this.#byFolder.delete(folder)) return false;
    } else {
      const baseline = readBaseline(raw);
      const json = baseline.fault === undefined ? JSON.stringify(raw.value) : '';
      this.#byFolder.set(folder, { json, baseline });
      this.#nearest.clear();
      return known?.json !== json;
    }
    this.#nearest.clear();
    return true;
  }

  /** Puts one baseline in the place of all others; undefined: none, each folder's own counts. */
  choose(baseline: Baseline | undefined): void {
    this.#chosen = baseline;
  }

  /** The baseline that was put in the place of all others. */
  get chosen(): Baseline | undefined {
    return this.#chosen;
  }

  /** Whether there is no baseline at all. */
  get isEmpty(): boolean {
    return this.#chosen === undefined && this.#byFolder.size === 0;
  }

  /** All baselines in force. */
  list(): readonly Baseline[] {
    return this.#chosen === undefined
      ? [...this.#byFolder.values()].map(({ baseline }) => baseline)
      : [this.#chosen];
  }

  /** The baseline of a file. */
  find(uri: string): Baseline | undefined {
    if (this.#chosen !== undefined) return this.#chosen;
    if (this.#byFolder.size === 0) return undefined;
    const folder = parentUri(uri);
    if (!this.#nearest.has(folder)) this.#nearest.set(folder, this.#search(folder));
    return this.#nearest.get(folder);
  }

  /** What a file's baseline knows of it. */
  entriesOf(uri: string): readonly BaselineEntry[] {
    const baseline = this.find(uri);
    if (baseline === undefined || baseline.files.size === 0) return NO_ENTRIES;
    return baseline.files.get(relativePath(baseline.folder, uri)) ?? NO_ENTRIES;
  }

  #search(start: string): Baseline | undefined {
    for (let folder = start, last = ''; folder !== last; last = folder, folder = parentUri(folder)) {
      const found = this.#byFolder.get(folder);
      if (found !== undefined) return found.baseline;
    }
    return undefined;
  }
}
