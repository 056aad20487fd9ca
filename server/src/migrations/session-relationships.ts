import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import type { EditOperation } from '../base/problem.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import type { Located, SessionRecord } from '../model/records.ts';
import { OutcomeComparer } from './compare-outcome.ts';
import { copyRelationships, tellCopied } from './copy-relationships.ts';
import { countThings } from './count-things.ts';
import {
  type ComparedOutcome,
  type MigrationNote,
  type MigrationPlan,
  NOTHING_TO_MIGRATE,
} from './migration-plan.ts';
import { planRelationship, type RelationshipPlan } from './plan-relationship.ts';
import { hasUnitScale, isNpcKey } from './unit-scale.ts';

/** How to move a session's relationships. */
export interface SessionOptions {
  /** As the game once did it: ids keep their values under their new names, and nothing is merged or left behind. */
  readonly faithful?: boolean;
  /** Multiply values on a scale from 0 to 1 by 100. */
  readonly rescale?: boolean;
  /** Leave the old `relationships` as they are, and copy them. */
  readonly keepLegacy?: boolean;
  /** The meta of the session's world, for what the old game made of it; empty when there is none. */
  readonly meta?: JsonObject;
}

/**
 * Moves a session's legacy `relationships` to `stats.relationships` (docs/stat-system.md, 5.2) and computes their ids
 * under `definition`; without one the ids keep their values. Where both have an entity they are merged, and
 * `stats.relationships` wins. Entries that are no objects stay where they are.
 */
export function planSessionRelationships(
  record: SessionRecord,
  definition: PreparedDefinition | undefined,
  options: SessionOptions = {},
): MigrationPlan {
  const places = findPlaces(record);
  if (places === undefined) return NOTHING_TO_MIGRATE;
  if (typeof places === 'string') return { kind: 'refused', reason: places };
  const { old, written, into } = places;
  const unit = hasUnitScale(old.value);
  const rescale = unit && options.rescale === true;
  const shared = { definition, rescale, faithful: options.faithful === true };
  const odd: MigrationNote[] = [];
  const plans: RelationshipPlan[] = [];
  for (const [key, entity] of Object.entries(old.value)) {
    const path = [...old.path, key];
    const there = ownMember(written, key);
    const current = isJsonObject(there) ? there : undefined;
    if (!isJsonObject(entity) || (there !== undefined && current === undefined)) {
      odd.push({ kind: 'warning', path, message: tellObstacle(key, entity, there) });
      continue;
    }
    plans.push(planRelationship({ path, key, entity, into: [...into, key], current }, shared));
  }
  const refusal = options.faithful ? refuseFaithfully(odd, written) : undefined;
  if (refusal !== undefined) return { kind: 'refused', reason: refusal };
  if (plans.length === 0 && odd.length > 0) return { kind: 'nothing', notes: odd };
  const outcomes =
    definition === undefined ? [] : plans.flatMap(compareWith(definition, old.path, options.meta));
  if (options.keepLegacy) {
    const before = [...odd, ...noteScale(old, unit, rescale)];
    return planCopy(record, places, plans, { before, outcomes });
  }
  const notes = [...odd, ...noteScale(old, unit, rescale), ...plans.flatMap((plan) => plan.notes)];
  return {
    kind: 'change',
    operations: planOperations(record, places, plans, odd.length > 0),
    summary: summarize(plans.length, notes),
    notes,
    outcomes,
  };
}

/** The old place of a session's relationships, and the new one with what is there. */
interface SessionPlaces {
  readonly old: Located<JsonObject>;
  readonly into: JsonPath;
  readonly written: JsonObject;
}

/** Undefined when there is nothing old; a string says why it cannot be moved. */
function findPlaces({
  path,
  relationships: legacy,
  stats,
}: SessionRecord): SessionPlaces | string | undefined {
  if (legacy === undefined || legacy.value === null) return undefined;
  if (!isJsonObject(legacy.value)) return l10n.t('"relationships" is no object');
  const all = stats?.value ?? {};
  if (!isJsonObject(all)) return l10n.t('"stats" is no object');
  const written = ownMember(all, 'relationships') ?? {};
  if (!isJsonObject(written)) return l10n.t('"stats.relationships" is no object');
  const old = { path: legacy.path, value: legacy.value };
  return { old, into: [...path, 'stats', 'relationships'], written };
}

function planOperations(
  record: SessionRecord,
  { old, into, written }: SessionPlaces,
  plans: readonly RelationshipPlan[],
  leavesSome: boolean,
): EditOperation[] {
  if (!leavesSome && Object.keys(written).length === 0) {
    return [...plans.flatMap((plan) => plan.operations), ...planMove(record, old.path)];
  }
  // The old member goes when nothing is left in it.
  const rest: EditOperation[] = leavesSome ? [] : [{ kind: 'remove', path: old.path }];
  return [...planTarget(record), ...plans.flatMap(planEach(old.path, into)), ...rest];
}

/** Only adds; nothing is left to do when all is there. */
function planCopy(
  record: SessionRecord,
  { old, into, written }: SessionPlaces,
  plans: readonly RelationshipPlan[],
  told: { readonly before: readonly MigrationNote[]; readonly outcomes: readonly ComparedOutcome[] },
): MigrationPlan {
  const copies = copyRelationships(plans, old.path, into, written);
  const notes = [...told.before, ...tellCopied(plans, old.path, written)];
  if (copies.length === 0) {
    const open = notes.filter(({ kind }) => kind !== 'recomputed');
    return open.length === 0 ? NOTHING_TO_MIGRATE : { kind: 'nothing', notes: open };
  }
  const summary = l10n.t('{0} copied to stats', countThings(plans.length, 'relationship'));
  return {
    kind: 'change',
    operations: [...planTarget(record), ...copies],
    summary,
    notes,
    outcomes: told.outcomes,
  };
}

/** Why an entry cannot be moved, as a sentence without full stop. */
function tellObstacle(key: string, entity: JsonValue, there: JsonValue | undefined): string {
  return isJsonObject(entity)
    ? l10n.t(
        'the entry {0} stays in "relationships", because "stats.relationships" holds {1} for it',
        quoteText(key),
        tellValue(there ?? null),
      )
    : l10n.t('the entry {0} of "relationships" is {1}, not an object', quoteText(key), tellValue(entity));
}

function tellValue(value: JsonValue): string {
  if (value === null) return 'null';
  if (typeof value === 'object') return Array.isArray(value) ? l10n.t('a list') : l10n.t('an object');
  if (typeof value === 'string') return l10n.t('a string');
  return typeof value === 'number' ? l10n.t('a number') : l10n.t('a boolean');
}

/** Why the game's own migration broke off; and it replaced what stood in the new place, which is no model. */
function refuseFaithfully(odd: readonly MigrationNote[], written: JsonObject): string | undefined {
  if (odd[0] !== undefined) return odd[0].message;
  if (Object.keys(written).length === 0) return undefined;
  return l10n.t('it has both "relationships" and a "stats.relationships" that is not empty');
}

/** Brings the whole block to its new place, where nothing is yet. */
function planMove({ path, stats }: SessionRecord, from: JsonPath): EditOperation[] {
  const statsPath: JsonPath = [...path, 'stats'];
  if (!isJsonObject(stats?.value)) {
    return [
      ...(stats === undefined ? [] : [{ kind: 'remove', path: statsPath } as const]),
      { kind: 'wrap-value', path: from, key: 'relationships' },
      { kind: 'rename-key', path: from, key: 'stats' },
    ];
  }
  const move = { kind: 'move-member', path: from, into: statsPath, key: 'relationships' } as const;
  return Object.hasOwn(stats.value, 'relationships')
    ? [{ kind: 'remove', path: [...statsPath, 'relationships'] }, move]
    : [move];
}

/** Makes the new place, where entities go one by one. */
function planTarget({ path, stats }: SessionRecord): EditOperation[] {
  if (!isJsonObject(stats?.value)) {
    return [{ kind: 'set-member', path, key: 'stats', json: '{ "relationships": {} }' }];
  }
  return isJsonObject(ownMember(stats.value, 'relationships'))
    ? []
    : [{ kind: 'set-member', path: stats.path, key: 'relationships', json: '{}' }];
}

function planEach(from: JsonPath, into: JsonPath): (plan: RelationshipPlan) => readonly EditOperation[] {
  return ({ key, operations, isMerged }) =>
    isMerged ? operations : [...operations, { kind: 'move-member', path: [...from, key], into, key }];
}

function compareWith(
  definition: PreparedDefinition,
  from: JsonPath,
  meta: JsonObject = {},
): (plan: RelationshipPlan) => ComparedOutcome[] {
  const comparer = new OutcomeComparer(meta, definition);
  return ({ key, entity, makeValue, computed }) => {
    if (!isNpcKey(key)) return [];
    const compared = { path: [...from, key], key, before: entity, makeAfter: makeValue, computed };
    return [comparer.compare(compared)];
  };
}

function noteScale({ path }: Located, unit: boolean, rescaled: boolean): MigrationNote[] {
  if (!unit) return [];
  return rescaled
    ? [
        {
          kind: 'recomputed',
          path,
          message: l10n.t('all values lay between -1 and 1 and were multiplied by 100'),
        },
      ]
    : [
        {
          kind: 'warning',
          path,
          message: l10n.t(
            'all values lie between -1 and 1, on axes that go to 100; --rescale multiplies them by 100',
          ),
        },
      ];
}

function summarize(count: number, notes: readonly MigrationNote[]): string {
  const counts = { renamed: 0, recomputed: 0, dropped: 0, conflict: 0 };
  for (const { kind, path } of notes) {
    if (kind === 'conflict') counts.conflict++;
    else if ((kind === 'renamed' || kind === 'recomputed' || kind === 'dropped') && isOldId(path.at(-1)))
      counts[kind]++;
  }
  const { renamed, recomputed, dropped, conflict: conflicts } = counts;
  return [
    l10n.t('{0} moved to stats', countThings(count, 'relationship')),
    ...(renamed > 0 ? [l10n.t('{0} renamed', countThings(renamed, 'id'))] : []),
    ...(recomputed > 0 ? [l10n.t('{0} of them computed anew', recomputed)] : []),
    ...(dropped > 0
      ? [l10n.t('{0} dropped because the game computes none', countThings(dropped, 'id'))]
      : []),
    ...(conflicts > 0
      ? [l10n.t('{0} where the value in stats stays', countThings(conflicts, 'conflict'))]
      : []),
  ].join(', ');
}

function isOldId(key: string | number | undefined): boolean {
  return key === 'tierId' || key === 'intimacyLevelId';
}
