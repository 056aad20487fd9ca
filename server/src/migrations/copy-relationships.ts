import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, ownMember } from '../base/json-value.ts';
import type { EditOperation } from '../base/problem.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import type { MigrationNote } from './migration-plan.ts';

/** One relationship that is to stand in the new place, too. */
export interface CopiedRelationship {
  readonly key: string;
  /** What the old place has. */
  readonly entity: JsonObject;
  /** What changes in it, as operations on the old place; merged ones are not looked at. */
  readonly operations: readonly EditOperation[];
  /** Makes what it is to be in the new place. */
  readonly makeValue: () => JsonObject;
  readonly notes: readonly MigrationNote[];
}

/**
 * Adds to the object at `into`, which holds `written`, what it lacks of the relationships at `from`, as it is written there; the
 * old place stays as it is, comments and ids included.
 */
export function copyRelationships(
  copied: readonly CopiedRelationship[],
  from: JsonPath,
  into: JsonPath,
  written: JsonObject,
): readonly EditOperation[] {
  return copied.flatMap(({ key, entity, operations, makeValue }) => {
    const [path, target] = [
      [...from, key],
      [...into, key],
    ];
    const there = ownMember(written, key);
    if (there === undefined) {
      const changes = operations.map((operation) => ({
        ...operation,
        path: [...target, ...operation.path.slice(path.length)],
      }));
      return [{ kind: 'copy-member', path, into, key } as const, ...changes];
    }
    return isJsonObject(there) ? addMembers({ path, old: entity }, makeValue(), target, there) : [];
  });
}

/** The notes of relationships that move, as they are when the old place stays. */
export function tellCopied(
  copied: readonly CopiedRelationship[],
  from: JsonPath,
  written: JsonObject,
): MigrationNote[] {
  const added = copied
    .filter(({ key }) => !Object.hasOwn(written, key))
    .map(({ key }): MigrationNote => {
      const message = l10n.t('{0} is in "stats.relationships", too', quoteText(key));
      return { kind: 'added', path: [...from, key], message };
    });
  const kinds = new Set(['conflict', 'warning']);
  return [...added, ...copied.flatMap(({ notes }) => notes.filter(({ kind }) => kinds.has(kind)))];
}

/** Adds the members of `value` that `current`, at `into`, lacks. */
function addMembers(
  { path, old }: { readonly path: JsonPath; readonly old: JsonObject },
  value: JsonObject,
  into: JsonPath,
  current: JsonObject,
): EditOperation[] {
  return Object.entries(value).flatMap(([key, member]): EditOperation[] => {
    const [source, there] = [ownMember(old, key), ownMember(current, key)];
    const from = [...path, key];
    if (there === undefined) {
      // What was multiplied stands nowhere yet.
      return source === member
        ? [{ kind: 'copy-member', path: from, into, key }]
        : [{ kind: 'insert-member', path: into, key, json: JSON.stringify(member) }];
    }
    if (!isJsonObject(member) || !isJsonObject(there) || !isJsonObject(source)) return [];
    return addMembers({ path: from, old: source }, member, [...into, key], there);
  });
}
