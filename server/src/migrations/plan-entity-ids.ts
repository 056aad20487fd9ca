import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import type { EditOperation } from '../base/problem.ts';
import { RENAMED_KEYS } from '../effective/effective-session.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import { type ComputedIds, computeIds, readComputed } from './compute-ids.ts';
import { makeNote } from './make-note.ts';
import type { MigrationNote } from './migration-plan.ts';

/** How one entity's ids change. */
export interface EntityIds {
  readonly operations: readonly EditOperation[];
  readonly notes: readonly MigrationNote[];
  /** Puts the entity together as it is afterwards. */
  readonly makeValue: () => JsonObject;
  /** What the game computes for it; undefined where that was not asked. */
  readonly computed: ComputedIds | undefined;
}

/**
 * - `recompute`: an id gets what the game computes, and goes where it computes nothing;
 * - `rename`: it keeps its value under its current name;
 * - `drop`: it goes.
 */
export type IdTreatment =
  | { readonly kind: 'recompute'; readonly definition: PreparedDefinition }
  | { readonly kind: 'rename' }
  | { readonly kind: 'drop' };

/**
 * Treats the ids of an entity that have their old names, at `path`; `tierId` becomes `affinityTierId` and
 * `intimacyLevelId` becomes `levelId`, over any that are there (docs/stat-system.md, 5.2).
 */
export function planEntityIds(path: JsonPath, entity: JsonObject, treatment: IdTreatment): EntityIds {
  const computed = treatment.kind === 'recompute' ? computeIds(entity, treatment.definition) : undefined;
  const operations: EditOperation[] = [];
  const notes: MigrationNote[] = [];
  const changes: MemberChange[] = [];
  for (const [legacy, current] of RENAMED_KEYS) {
    const stored = ownMember(entity, legacy);
    if (stored === undefined) continue;
    changes.push([legacy, undefined]);
    const at = [...path, legacy];
    if (treatment.kind === 'drop') {
      operations.push({ kind: 'remove', path: at });
      notes.push(
        makeNote(
          'dropped',
          at,
          () => l10n.t('{0} is dropped, for only NPCs have tiers and levels', quoteText(legacy)),
          stored,
        ),
      );
      continue;
    }
    const replaced = ownMember(entity, current);
    if (replaced !== undefined) {
      operations.push({ kind: 'remove', path: [...path, current] });
      notes.push(noteReplaced([...path, current], legacy, replaced));
    }
    const next = computed === undefined ? stored : readComputed(computed, current);
    if (next === undefined) {
      changes.push([current, undefined]);
      operations.push({ kind: 'remove', path: at });
      notes.push(
        makeNote(
          'dropped',
          at,
          () => l10n.t('{0} is dropped, for the game computes none', quoteText(legacy)),
          stored,
        ),
      );
      continue;
    }
    changes.push([current, next]);
    operations.push({ kind: 'rename-key', path: at, key: current });
    notes.push(
      makeNote('renamed', at, () => l10n.t('{0} is {1} now', quoteText(legacy), quoteText(current))),
    );
    if (next === stored) continue;
    operations.push({ kind: 'replace-value', path: [...path, current], json: JSON.stringify(next) });
    notes.push(noteRecomputed(at, current, stored, next));
  }
  return { operations, notes, makeValue: () => changeMembers(entity, changes), computed };
}

/** A member that is set, or goes. */
type MemberChange = readonly [key: string, value: JsonValue | undefined];

function changeMembers(entity: JsonObject, changes: readonly MemberChange[]): JsonObject {
  const members = new Map(Object.entries(entity));
  for (const [key, value] of changes) {
    if (value === undefined) members.delete(key);
    else members.set(key, value);
  }
  return Object.fromEntries(members);
}

function noteReplaced(path: JsonPath, legacy: string, value: JsonValue): MigrationNote {
  const tell = () =>
    l10n.t('{0} gives way to what became of {1}', quoteText(String(path.at(-1))), quoteText(legacy));
  return makeNote('dropped', path, tell, value);
}

function noteRecomputed(path: JsonPath, name: string, old: JsonValue, next: JsonValue): MigrationNote {
  const tell = () =>
    l10n.t(
      "{0} was {1} and is {2} by the world's tiers and levels",
      quoteText(name),
      JSON.stringify(old),
      JSON.stringify(next),
    );
  return makeNote('recomputed', path, tell, old);
}
