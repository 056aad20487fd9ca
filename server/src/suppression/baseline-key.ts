import type { Problem } from '../base/problem.ts';
import type { StablePointers } from '../base/stable-pointer.ts';
import { ruleCrashed } from '../rules/notices.ts';
import type { BaselineEntry } from '../workspace/baseline.ts';

/** What a baseline tells the problems of one file apart by. */
export type BaselineKey = Pick<BaselineEntry, 'code' | 'at'>;

/** Says whether a baseline may hold the problem: our own failures belong to no file. */
export function isRecordable({ code }: Problem): boolean {
  return code !== ruleCrashed.code;
}

/** How many problems there are of each code at each place. */
export class BaselineCounts {
  readonly #counts = new Map<string, { readonly key: BaselineKey; count: number }>();

  /** Counts problems of one key more, or fewer. */
  add(key: BaselineKey, by: number): void {
    const text = toText(key);
    const known = this.#counts.get(text);
    if (known === undefined) this.#counts.set(text, { key, count: by });
    else known.count += by;
  }

  /** Makes sure that a key counts at least so much. */
  raise(key: BaselineKey, count: number): void {
    if (this.get(key) < count) this.add(key, count - this.get(key));
  }

  /** How many there are of a key. */
  get(key: BaselineKey): number {
    return this.#counts.get(toText(key))?.count ?? 0;
  }

  /** Takes one of a key away; false when there is none left. */
  take(key: BaselineKey): boolean {
    if (this.get(key) <= 0) return false;
    this.add(key, -1);
    return true;
  }

  /** All keys of which there are any, with their numbers. */
  list(): (BaselineKey & { readonly count: number })[] {
    return [...this.#counts.values()]
      .filter(({ count }) => count > 0)
      .map(({ key: { code, at }, count }) => ({ code, at, count }));
  }
}

/** The key of a problem. */
export function keyOf({ code, path }: Problem, pointers: StablePointers): BaselineKey {
  return { code, at: pointers.format(path) };
}

function toText({ code, at }: BaselineKey): string {
  return `${code} ${at}`;
}
