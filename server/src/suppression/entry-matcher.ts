import { formatPointer } from '../base/json-pointer.ts';
import type { Problem } from '../base/problem.ts';
import type { StablePointers } from '../base/stable-pointer.ts';
import type { ConfigSuppression } from '../workspace/project-config.ts';
import { coversCode, isPointerAtOrBelow } from './match-code.ts';

/** The suppressions of a config that speak of one file, at work. */
export class EntryMatcher {
  /** Those that hid something. */
  readonly used = new Set<ConfigSuppression>();
  readonly #entries: readonly ConfigSuppression[];
  readonly #pointers: StablePointers;

  constructor(entries: readonly ConfigSuppression[], pointers: StablePointers) {
    this.#entries = entries;
    this.#pointers = pointers;
  }

  /** Says whether an entry hides the problem: it names its code, and its place or something around it. */
  hides({ code, path }: Problem): boolean {
    if (this.#entries.length === 0) return false;
    // Both ways to address a list's elements are understood: by index, and by name as we write it.
    const byIndex = formatPointer(path);
    const byName = this.#pointers.format(path);
    let hidden = false;
    for (const entry of this.#entries) {
      const { pointer } = entry;
      if (!isPointerAtOrBelow(byIndex, pointer) && !isPointerAtOrBelow(byName, pointer)) continue;
      if (!coversCode(entry.code, code)) continue;
      hidden = true;
      this.used.add(entry);
    }
    return hidden;
  }
}
