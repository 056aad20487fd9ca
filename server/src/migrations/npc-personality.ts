import * as l10n from '@vscode/l10n';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  ownMember,
  setOwnMember,
} from '../base/json-value.ts';
import type { EditOperation } from '../base/problem.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import type { CharacterInstanceRecord, NpcRecord } from '../model/records.ts';
import type { MigrationSettings } from '../workspace/project-config.ts';
import { countThings } from './count-things.ts';
import { type Definitions, inferPersonality } from './infer-personality.ts';
import { mapPersonality } from './map-personality.ts';
import { type MigrationNote, type MigrationPlan, NOTHING_TO_MIGRATE } from './migration-plan.ts';
import { type ChosenStat, chooseStats } from './personality-stats.ts';
import type { FoundPersonality } from './personality-value.ts';
import { hasUnitTraits } from './unit-scale.ts';

/** A record whose personality may hold numbers. */
export type PersonalityBearer = NpcRecord | CharacterInstanceRecord;

/** What surrounds a personality. */
export interface PersonalityOptions {
  /** Those of the record's world, when the run is over. */
  readonly definitions: Definitions;
  readonly settings: MigrationSettings;
  /** Multiply values on a scale from 0 to 1 by 100. */
  readonly rescale: boolean;
}

/** The member that holds the personality. */
export function personalityKey({ kind }: PersonalityBearer): string {
  return kind === 'npc' ? 'personality' : 'personality_overrides';
}

/**
 * Copies the numbers (and words that stand for numbers) of a personality to the stats, by the config's mapping or, when
 * it has none, by the world's definitions. What stands in the stats wins; the personality stays as it is
 * (docs/stat-system.md, 5.5). `object` is the record as written.
 */
export function planNpcPersonality(
  record: PersonalityBearer,
  object: JsonObject,
  options: PersonalityOptions,
): MigrationPlan {
  const key = personalityKey(record);
  const personality = ownMember(object, key);
  if (!isJsonObject(personality)) return NOTHING_TO_MIGRATE;
  const path = [...record.path, key];
  const { definitions, settings, rescale } = options;
  const found =
    settings.personality === undefined
      ? inferPersonality(personality, path, definitions)
      : mapPersonality(personality, path, settings.personality);
  if (found.values.length === 0) return NOTHING_TO_MIGRATE;
  const { stats } = record;
  const written = stats === undefined || stats.value === null ? {} : stats.value;
  if (!isJsonObject(written)) return { kind: 'refused', reason: l10n.t('"stats" is no object') };
  // A mapping says itself what the values are worth.
  const unit = settings.personality === undefined && hasUnitTraits(found.values.map(({ value }) => value));
  const scaled = unit && rescale ? multiply(found) : found;
  const sparse = record.kind === 'npc' ? scaled : { ...scaled, defaults: [] };
  const { chosen, notes } = chooseStats(sparse, written, definitions);
  if (chosen.length === 0) return notes.length === 0 ? NOTHING_TO_MIGRATE : { kind: 'nothing', notes };
  const scaleNotes: MigrationNote[] =
    unit && !rescale
      ? [
          {
            kind: 'warning',
            path,
            message: l10n.t(
              'all numbers lie between -1 and 1, on axes that go to 100; --rescale multiplies them by 100',
            ),
          },
        ]
      : [];
  const ids = [...new Set(chosen.map(({ definitionId }) => definitionId))];
  return {
    kind: 'change',
    operations: planStats(record, written, chosen),
    summary: l10n.t(
      '{0} of the personality copied to stats ({1})',
      countThings(chosen.length, 'value'),
      ids.join(', '),
    ),
    notes: [
      ...chosen.map(({ note }) => note),
      ...notes,
      ...scaleNotes,
      ...noteUnknown(ids, path, definitions),
    ],
    outcomes: [],
  };
}

function multiply(found: FoundPersonality): FoundPersonality {
  const values = found.values.map((value) =>
    typeof value.value === 'number'
      ? { ...value, value: Number((value.value * 100).toPrecision(12)) }
      : value,
  );
  return { ...found, values };
}

function planStats(
  { path, stats }: PersonalityBearer,
  written: JsonObject,
  chosen: readonly ChosenStat[],
): EditOperation[] {
  const blocks = new Map<string, Record<string, JsonValue>>();
  for (const { definitionId, axis, value } of chosen) {
    const block = blocks.get(definitionId) ?? {};
    setOwnMember(block, axis, value);
    blocks.set(definitionId, block);
  }
  if (!isJsonObject(stats?.value)) {
    const json = JSON.stringify(Object.fromEntries(blocks));
    return [{ kind: 'set-member', path, key: 'stats', json }];
  }
  const into = stats.path;
  return [...blocks].flatMap(([key, block]): EditOperation[] =>
    Object.hasOwn(written, key)
      ? Object.entries(block).map(([axis, value]) => insert([...into, key], axis, value))
      : [insert(into, key, block)],
  );
}

function insert(path: readonly (string | number)[], key: string, value: JsonValue): EditOperation {
  return { kind: 'insert-member', path, key, json: JSON.stringify(value) };
}

function noteUnknown(
  ids: readonly string[],
  path: readonly (string | number)[],
  definitions: Definitions,
): MigrationNote[] {
  return ids
    .filter((id) => !definitions.has(id))
    .map((id) => ({
      kind: 'warning',
      path,
      message: l10n.t(
        'the world has no definition {0}, so the game keeps these stats and computes nothing with them',
        quoteText(id),
      ),
    }));
}
