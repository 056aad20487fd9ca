import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import type { EditOperation } from '../base/problem.ts';
import { RENAMED_KEYS } from '../effective/effective-session.ts';
import type { PreparedDefinition } from '../engine/prepare-definition.ts';
import { quoteText } from '../engine/quote-text.ts';
import { type ComputedIds, computeIds, readComputed } from './compute-ids.ts';
import { makeNote } from './make-note.ts';
import type { MigrationNote } from './migration-plan.ts';

/** How one entity's ids change. */
export interface EntityIds {
  readonly operations: readonly EditOperation[];
  readonly notes: readonly MigrationNote[];
  /** The entity afterwards. */
  readonly value: JsonObject;
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
  const value = new Map<string, JsonValue>();
  if (RENAMED_KEYS.every(([legacy]) => !Object.hasOwn(entity, legacy))) {
    return { operations, notes, value: entity, computed };
  }
  for (const key of Object.keys(entity)) value.set(key, entity[key] ?? null);
  for (const [legacy, current] of RENAMED_KEYS) {
    const stored = ownMember(entity, legacy);
    if (stored === undefined) continue;
    value.delete(legacy);
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
      value.delete(current);
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
    value.set(current, next);
    operations.push({ kind: 'rename-key', path: at, key: current });
    notes.push(
      makeNote('renamed', at, () => l10n.t('{0} is {1} now', quoteText(legacy), quoteText(current))),
    );
    if (next === stored) continue;
    operations.push({ kind: 'replace-value', path: [...path, current], json: JSON.stringify(next) });
    notes.push(noteRecomputed(at, current, stored, next));
  }
  return { operations, notes, value: Object.fromEntries(value), computed };
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
