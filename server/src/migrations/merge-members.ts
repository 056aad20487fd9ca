import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  ownMember,
  setOwnMember,
} from '../base/json-value.ts';
import type { EditOperation } from '../base/problem.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import type { MigrationNote } from './migration-plan.ts';

/** Two places for the same thing, the old one and the one that counts. */
export interface MergedPlaces {
  readonly from: JsonPath;
  readonly old: JsonObject;
  readonly into: JsonPath;
  readonly current: JsonObject;
}

/** How the members of the old place come into the other, which wins where they differ. */
export interface MergedMembers {
  readonly operations: readonly EditOperation[];
  readonly notes: readonly MigrationNote[];
  /** What the current place holds afterwards. */
  readonly value: JsonObject;
}

/**
 * Moves what only the old place has, member by member and object by object; what is the same in both is taken away from
 * the old one, and so is what differs, with a note that holds its value.
 */
export function mergeMembers({ from, old, into, current }: MergedPlaces): MergedMembers {
  const operations: EditOperation[] = [];
  const notes: MigrationNote[] = [];
  const value: Record<string, JsonValue> = {};
  for (const [key, member] of Object.entries(current)) setOwnMember(value, key, member);
  for (const [key, member] of Object.entries(old)) {
    const path = [...from, key];
    const there = ownMember(current, key);
    if (there === undefined) {
      operations.push({ kind: 'move-member', path, into, key });
      setOwnMember(value, key, member);
      continue;
    }
    if (isJsonObject(there) && isJsonObject(member)) {
      const inner = mergeMembers({ from: path, old: member, into: [...into, key], current: there });
      operations.push(...inner.operations);
      notes.push(...inner.notes);
      setOwnMember(value, key, inner.value);
    } else if (!isSameValue(there, member)) {
      notes.push(noteConflict(path, member, there));
    }
    operations.push({ kind: 'remove', path });
  }
  return { operations, notes, value };
}

function noteConflict(path: JsonPath, old: JsonValue, current: JsonValue): MigrationNote {
  const name = quoteText(String(path.at(-1)));
  const message = l10n.t(
    '{0} is {1} here and {2} in "stats", which stays',
    name,
    JSON.stringify(old),
    JSON.stringify(current),
  );
  return { kind: 'conflict', path, message, value: old };
}

/** Says whether two values mean the same; the order of members does not count. */
function isSameValue(a: JsonValue, b: JsonValue): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: JsonValue, index) => isSameValue(item, b[index]));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const keys = Object.keys(a);
  const isSameMember = (key: string) => {
    const [one, other] = [ownMember(a, key), ownMember(b, key)];
    return one !== undefined && other !== undefined && isSameValue(one, other);
  };
  return keys.length === Object.keys(b).length && keys.every(isSameMember);
}
