import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import type { EditOperation } from '../base/problem.ts';
import { quoteText } from '../engine/quote-text.ts';
import type { MigrationNote } from './migration-plan.ts';

/** One relationship that is to stand in the new place, too. */
export interface CopiedRelationship {
  readonly key: string;
  /** Makes what it is to be there. */
  readonly makeValue: () => JsonObject;
  readonly notes: readonly MigrationNote[];
}

/**
 * Adds to the object at `into`, which holds `written`, what it lacks of the relationships; the old place stays as it is,
 * comments and ids included.
 */
export function copyRelationships(
  copied: readonly CopiedRelationship[],
  into: JsonPath,
  written: JsonObject,
): readonly EditOperation[] {
  return copied.flatMap(({ key, makeValue }) => addMember(key, makeValue(), into, written));
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

function addMember(key: string, member: JsonValue, path: JsonPath, current: JsonObject): EditOperation[] {
  const there = ownMember(current, key);
  if (there === undefined) return [{ kind: 'insert-member', path, key, json: JSON.stringify(member) }];
  if (!isJsonObject(member) || !isJsonObject(there)) return [];
  return Object.entries(member).flatMap(([name, inner]) => addMember(name, inner, [...path, key], there));
}
