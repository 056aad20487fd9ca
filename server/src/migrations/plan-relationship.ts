import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { type JsonObject, type JsonValue, ownMember, setOwnMember } from '../base/json-value.ts';
import type { EditOperation } from '../base/problem.ts';
import { RENAMED_KEYS } from '../effective/effective-session.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import { type ComputedIds, computeIds, readComputed } from './compute-ids.ts';
import { makeNote } from './make-note.ts';
import { mergeMembers } from './merge-members.ts';
import type { MigrationNote } from './migration-plan.ts';
import { type IdTreatment, planEntityIds } from './plan-entity-ids.ts';
import { isNpcKey, LEGACY_AXES, rescaleEntity } from './unit-scale.ts';

/** One entry of legacy `relationships`. */
export interface OldRelationship {
  readonly path: JsonPath;
  readonly key: string;
  readonly entity: JsonObject;
  /** Where it goes. */
  readonly into: JsonPath;
  /** What is there already. */
  readonly current: JsonObject | undefined;
}

/** How entries are treated. */
export interface RelationshipOptions {
  readonly definition: PreparedDefinition | undefined;
  readonly rescale: boolean;
  readonly faithful: boolean;
}

/** What becomes of it. */
export interface RelationshipPlan extends Pick<OldRelationship, 'key' | 'entity'> {
  /** For one that is not merged: what changes in the old place, before it moves as a whole. */
  readonly operations: readonly EditOperation[];
  readonly notes: readonly MigrationNote[];
  /** Puts the entity together as it is afterwards. */
  readonly makeValue: () => JsonObject;
  /** What the game computes for it; undefined where that was not asked. */
  readonly computed: ComputedIds | undefined;
  /** Whether there was one in the new place, to which everything has moved. */
  readonly isMerged: boolean;
}

/** Plans one relationship: its scale, its ids, and its way into one that is there already. */
export function planRelationship(old: OldRelationship, options: RelationshipOptions): RelationshipPlan {
  const { key, entity } = old;
  const scaled = options.rescale && isNpcKey(old.key) ? rescaleEntity(old.entity) : old.entity;
  const scaling = planScaling(old, scaled);
  const isPerson = isNpcKey(old.key);
  const notes: MigrationNote[] = isPerson ? [] : [noteNoPerson(old)];
  if (old.current === undefined) {
    const ids = planEntityIds(old.path, scaled, chooseTreatment(isPerson, options));
    notes.push(
      makeNote('moved', old.path, () => l10n.t('{0} is in "stats.relationships" now', quoteText(key))),
    );
    const operations = [...scaling, ...ids.operations];
    const { makeValue, computed } = ids;
    return { key, entity, operations, notes: [...notes, ...ids.notes], makeValue, computed, isMerged: false };
  }
  const merged = planMerge(old, old.current, scaled, isPerson ? options.definition : undefined);
  return {
    ...merged,
    key,
    entity,
    operations: [...scaling, ...merged.operations],
    notes: [...notes, ...merged.notes],
  };
}

function chooseTreatment(isPerson: boolean, { definition, faithful }: RelationshipOptions): IdTreatment {
  if (faithful) return { kind: 'rename' };
  if (!isPerson) return { kind: 'drop' };
  return definition === undefined ? { kind: 'rename' } : { kind: 'recompute', definition };
}

function planScaling({ path, entity }: OldRelationship, scaled: JsonObject): EditOperation[] {
  if (scaled === entity) return [];
  return LEGACY_AXES.flatMap((axis) => {
    const value = ownMember(scaled, axis);
    if (value === undefined || value === ownMember(entity, axis)) return [];
    return [{ kind: 'replace-value', path: [...path, axis], json: JSON.stringify(value) } as const];
  });
}

/** Merges into an entity that is there: its values win, and its ids are computed from what comes out. */
function planMerge(
  { path, key, into }: OldRelationship,
  current: JsonObject,
  entity: JsonObject,
  definition: PreparedDefinition | undefined,
): Omit<RelationshipPlan, 'key' | 'entity'> {
  const { values, notes, removals } = dropOldIds(path, entity);
  const merged = mergeMembers({ from: path, old: values, into, current });
  const ids = definition === undefined ? undefined : computeIds(merged.value, definition);
  const updates = RENAMED_KEYS.flatMap(([, name]): EditOperation[] => {
    const [stored, computed] = [ownMember(current, name), ids && readComputed(ids, name)];
    if (stored === undefined || computed === undefined || stored === computed) return [];
    notes.push(noteStale([...into, name], stored, computed));
    return [{ kind: 'replace-value', path: [...into, name], json: JSON.stringify(computed) }];
  });
  notes.push({
    kind: 'moved',
    path,
    message: l10n.t('{0} is merged with the one in "stats.relationships"', quoteText(key)),
  });
  return {
    operations: [...removals, ...merged.operations, { kind: 'remove', path }, ...updates],
    notes: [...notes, ...merged.notes],
    makeValue: () => merged.value,
    computed: ids,
    isMerged: true,
  };
}

/**
 * The ids of the entity that is there count; those under the old names were computed from other values. Under its current name
 * an id that has its old name as well gives way, as it does in an entity that is not merged.
 */
function dropOldIds(path: JsonPath, entity: JsonObject) {
  const values: Record<string, JsonValue> = {};
  const notes: MigrationNote[] = [];
  const removals: EditOperation[] = [];
  const old = new Set<string>(
    RENAMED_KEYS.flatMap(([legacy, current]) => (Object.hasOwn(entity, legacy) ? [legacy, current] : [])),
  );
  for (const [key, value] of Object.entries(entity)) {
    if (!old.has(key)) setOwnMember(values, key, value);
    else {
      const at = [...path, key];
      removals.push({ kind: 'remove', path: at });
      const message = l10n.t('{0} is dropped: ids come from the merged values', quoteText(key));
      notes.push({ kind: 'dropped', path: at, message, value });
    }
  }
  return { values, notes, removals };
}

function noteStale(path: JsonPath, value: JsonValue, computed: JsonValue): MigrationNote {
  const message = l10n.t(
    '{0} was {1} and is {2} by the merged values',
    quoteText(String(path.at(-1))),
    JSON.stringify(value),
    JSON.stringify(computed),
  );
  return { kind: 'recomputed', path, message, value };
}

function noteNoPerson({ path, key }: OldRelationship): MigrationNote {
  const message = l10n.t('{0} is no NPC; it keeps its values and gets no tiers and levels', quoteText(key));
  return { kind: 'kept', path, message };
}
