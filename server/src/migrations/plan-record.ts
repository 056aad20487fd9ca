import { isJsonObject, type JsonObject } from '../base/json-value.ts';
import type { FileRecord, SessionRecord, WorldRecord } from '../model/records.ts';
import { listStatBlocks } from '../model/stat-blocks.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { planComputedKeys } from './computed-keys.ts';
import { planLegacySession } from './legacy-session.ts';
import type { MigratedWorlds } from './migrated-worlds.ts';
import { type MigrationName, type MigrationPlan, NOTHING_TO_MIGRATE } from './migration-plan.ts';
import { type PersonalityBearer, planNpcPersonality } from './npc-personality.ts';
import type { FindMisfits } from './package-misfit.ts';
import { planSessionRelationships } from './session-relationships.ts';
import { planWorldConfig } from './world-config.ts';
import { planWorldMeta } from './world-meta.ts';

/** What is to be done to legacy data, and how. */
export interface MigrationOptions {
  /** The migrations to run. */
  readonly names: ReadonlySet<MigrationName>;
  /** Exactly as the game once did it. */
  readonly faithful: boolean;
  /** Take the game's own tiers and levels where a world has none. */
  readonly init: boolean;
  /** Multiply values on a scale from 0 to 1 by 100. */
  readonly rescale: boolean;
  /** Take computed ids away instead of computing them anew. */
  readonly strip: boolean;
  /** Leave old relationships where they are, and copy them. */
  readonly keepLegacy: boolean;
  /** End tiers for whole numbers (0 to 29) just below the next one. */
  readonly closeGaps: boolean;
  /** `legacy` goes the other way: sessions alone, back to the old format. */
  readonly to: 'stats' | 'legacy';
}

/** What is done when nobody says otherwise: computed ids are no old format, so they wait till they are asked for. */
export const USUAL_MIGRATION: MigrationOptions = {
  names: new Set(['session-relationships', 'world-meta', 'npc-personality']),
  faithful: false,
  init: false,
  rescale: false,
  strip: false,
  keepLegacy: false,
  closeGaps: false,
  to: 'stats',
};

/** A record to migrate, and what surrounds it. */
export interface RecordPlace {
  readonly workspace: Workspace;
  readonly worlds: MigratedWorlds;
  readonly file: SourceFile;
  readonly record: FileRecord;
  /** The record as it is written. */
  readonly object: JsonObject;
  /** One level of indentation; the empty string for a file of one line. */
  readonly findIndent: () => string;
  readonly findMisfits: FindMisfits;
}

/** The plan of each migration that has something to say about a record. */
export function planRecord(
  place: RecordPlace,
  options: MigrationOptions,
): readonly (readonly [MigrationName, MigrationPlan])[] {
  const { record } = place;
  const { names } = options;
  const plans: [MigrationName, MigrationPlan][] = [];
  if (record.kind === 'session' && names.has('session-relationships')) {
    plans.push(['session-relationships', planSession(place, record, options)]);
  }
  if (options.to === 'stats') {
    if (record.kind === 'world' && names.has('world-meta')) {
      plans.push(['world-meta', planWorld(record, place, options)]);
    }
    // The game itself never had such a migration.
    if (bearsPersonality(record) && names.has('npc-personality') && !options.faithful) {
      plans.push(['npc-personality', planPersonality(place, record, options)]);
    }
    if (names.has('computed-keys')) plans.push(['computed-keys', planIds(place, options.strip)]);
  }
  return plans.filter(([, plan]) => plan !== NOTHING_TO_MIGRATE);
}

/** Says whether a record is of a kind that may hold a personality. */
export function bearsPersonality(record: FileRecord): record is PersonalityBearer {
  return record.kind === 'npc' || record.kind === 'character_instance';
}

/** What a world's old sections become. */
export function planWorld(
  record: WorldRecord,
  { findIndent, findMisfits }: Pick<RecordPlace, 'findIndent' | 'findMisfits'>,
  options: MigrationOptions,
): MigrationPlan {
  const { faithful, init, closeGaps } = options;
  const indent = findIndent();
  return faithful
    ? planWorldMeta(record, indent, findMisfits)
    : planWorldConfig(record, { indent, findMisfits, init, closeGaps });
}

function planPersonality(
  { workspace, worlds, file, object }: RecordPlace,
  record: PersonalityBearer,
  { rescale }: MigrationOptions,
): MigrationPlan {
  const { world } = workspace.worlds.resolve(file, record);
  const definitions = worlds.listDefinitions(world);
  const settings = workspace.configOf(file.uri).migrations;
  return planNpcPersonality(record, object, { definitions, settings, rescale });
}

function planSession(
  { workspace, worlds, file }: RecordPlace,
  record: SessionRecord,
  { faithful, rescale, keepLegacy, to }: MigrationOptions,
): MigrationPlan {
  if (to === 'legacy') return planLegacySession(record);
  if (record.relationships === undefined) return NOTHING_TO_MIGRATE;
  const { world } = workspace.worlds.resolve(file, record);
  const definition = worlds.findDefinition(world, 'relationships');
  const meta = world?.record.meta?.value ?? {};
  return planSessionRelationships(record, definition, { faithful, rescale, keepLegacy, meta });
}

function planIds({ workspace, worlds, file, record }: RecordPlace, strip: boolean): MigrationPlan {
  if (record.kind === 'world' || record.kind === 'stat_package') return NOTHING_TO_MIGRATE;
  const { world } = workspace.worlds.resolve(file, record);
  const blocks = listStatBlocks(record).flatMap(({ definitionId, legacy, path, value }) => {
    const definition = legacy ? undefined : worlds.findDefinition(world, definitionId);
    return definition !== undefined && isJsonObject(value) ? [{ path, stats: value, definition }] : [];
  });
  return planComputedKeys(blocks, strip);
}
