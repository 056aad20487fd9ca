import type { JsonPath } from '../../src/base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/base/json-value.ts';
import { valueAt } from '../../src/base/value-at.ts';

/** Says that a value is to be taken away. */
export const REMOVED = Symbol('removed');

/** Where a kind of corruption happens, and what the problem about it may be found at. */
interface MutationPlace {
  /** What is corrupted, as people say it: `a tier loses its id`. */
  readonly name: string;
  /** Why the game minds. */
  readonly why: string;
  /** The files it is done to, by their path in the sample. */
  readonly files: RegExp;
  /** The paths it is done at, with dots between the steps; `*` is any key or index. */
  readonly at: string;
  /**
   * Other places that a problem may name instead of the corrupted one: in the same file, or in those whose path fits.
   * `root` is the file as it was.
   */
  readonly seenAt?: (path: JsonPath, root: JsonValue) => readonly SeenPlace[];
}

/** A place that a problem may name. */
export interface SeenPlace {
  /** The files; the corrupted one when absent. */
  readonly files?: RegExp;
  readonly path: JsonPath;
}

/** A value becomes another one, or goes; undefined where this kind of corruption makes no difference. */
export interface ValueMutation extends MutationPlace {
  readonly change: (value: JsonValue, where: MutatedPlace) => JsonValue | typeof REMOVED | undefined;
}

/** A member gets another key. */
export interface KeyMutation extends MutationPlace {
  readonly rename: (key: string, where: MutatedPlace) => string | undefined;
}

/** One kind of corruption. */
export type Mutation = ValueMutation | KeyMutation;

/** The surroundings of a value that is to be corrupted. */
export interface MutatedPlace {
  readonly path: JsonPath;
  readonly root: JsonValue;
  /** The object or list around it. */
  readonly parent: JsonValue | undefined;
  /** The last step of the path. */
  readonly key: string | number;
}

/** A value's change, or the key it gets instead. */
type Change = ValueMutation['change'] | { readonly to: KeyMutation['rename'] };

/** A kind of corruption in short: its name, why the game minds, where below `base`, what is done, where else it shows. */
export type MutationRow = readonly [
  name: string,
  why: string,
  at: string,
  change: Change,
  seenAt?: MutationPlace['seenAt'],
];

/** The kinds of corruption that are done to the same files, below the same path. */
export function listMutations(files: RegExp, base: string, rows: readonly MutationRow[]): Mutation[] {
  return rows.map(([name, why, below, change, seenAt]) => {
    const at = [base, below].filter((part) => part !== '').join('.');
    const place = { name, why, files, at, ...(seenAt && { seenAt }) };
    return typeof change === 'function' ? { ...place, change } : { ...place, rename: change.to };
  });
}

/** A change to the members of an object; nothing for other values. */
export function toObject(change: (object: JsonObject) => JsonObject | undefined): ValueMutation['change'] {
  return (value) => (isJsonObject(value) ? change(value) : undefined);
}

/** A change to a number; nothing for other values. */
export function toNumber(change: (value: number) => JsonValue | undefined): ValueMutation['change'] {
  return (value) => (typeof value === 'number' ? change(value) : undefined);
}

/** What stands before an item in its list; nothing for the first one. */
export function takeNeighbour(_: JsonValue, { path, root, key }: MutatedPlace): JsonValue | undefined {
  return Number(key) === 0 ? undefined : valueAt(root, [...path.slice(0, -1), Number(key) - 1]);
}
