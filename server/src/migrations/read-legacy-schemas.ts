import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import { listMisspelled, readLevelSpelling, readTierSpelling } from '../model/legacy-spelling.ts';
import type { MigrationNote } from './migration-plan.ts';

/** A section of legacy meta, read in whichever spelling it is written. Not yet checked: members may be of any type. */
export interface LegacyReading {
  /** Complete tiers by schema key (`default`), or complete levels under the one key `levels`. */
  readonly lists: ReadonlyMap<string, readonly JsonObject[]>;
  readonly notes: readonly MigrationNote[];
}

/** The tiers of `relationship_schemas` in all spellings (docs/stat-system.md, 1.9), by schema key. */
export function readLegacyTiers(section: JsonValue | undefined, path: JsonPath): LegacyReading {
  const lists = new Map<string, readonly JsonObject[]>();
  const notes: MigrationNote[] = [];
  if (!isJsonObject(section)) return { lists, notes: noteForeign(section, path) };
  if (readTierSpelling(section) === 'map') {
    notes.push(noteSpelling(path, l10n.t('its built-in tiers')));
    const tiers = Object.entries(section).map(([id, tier]) => readTier(tier, id));
    return { lists: new Map([['default', tiers]]), notes };
  }
  for (const [key, schema] of Object.entries(section)) {
    const nested = isJsonObject(schema) ? ownMember(schema, 'tiers') : undefined;
    const tiers = nested ?? schema;
    if (!Array.isArray(tiers)) {
      notes.push(...noteForeign(tiers, [...path, key]));
      continue;
    }
    if (nested !== undefined) notes.push(noteSpelling([...path, key], l10n.t('its built-in tiers')));
    lists.set(key, bound(tiers.map((tier) => readTier(tier, undefined))));
  }
  return { lists, notes };
}

/** The levels of `intimacy_schema` in all spellings, the one to test first last; under the key `levels`. */
export function readLegacyLevels(section: JsonValue | undefined, path: JsonPath): LegacyReading {
  if (!isJsonObject(section)) return { lists: new Map(), notes: noteForeign(section, path) };
  const spelling = readLevelSpelling(section);
  const fallback = spelling === 'map' ? l10n.t('its built-in levels') : l10n.t('the last level for everyone');
  const notes = spelling === undefined ? [] : [noteSpelling(path, fallback)];
  const written = ownMember(section, 'levels');
  const entries: readonly (readonly [string | number, JsonValue])[] =
    spelling === 'map' ? Object.entries(section) : Array.isArray(written) ? [...written.entries()] : [];
  if (spelling === undefined && written !== undefined && !Array.isArray(written)) {
    return { lists: new Map(), notes: noteForeign(written, [...path, 'levels']) };
  }
  const base = spelling === 'map' ? path : [...path, 'levels'];
  const levels = entries.map(([key, level], index) => {
    const read = readLevel(level, typeof key === 'string' ? key : undefined, index + 1);
    if (read.always) notes.push(noteAlways([...base, key], read.level));
    return read.level;
  });
  return { lists: levels.length === 0 ? new Map() : new Map([['levels', levels]]), notes };
}

function readTier(written: JsonValue, name: string | undefined): JsonObject {
  const tier = isJsonObject(written) ? written : {};
  const max = ownMember(tier, 'max') ?? ownMember(tier, 'affinity_max');
  return {
    id: name ?? ownMember(tier, 'id') ?? null,
    axis_name: 'affinity',
    min: ownMember(tier, 'min') ?? ownMember(tier, 'affinity_min') ?? 0,
    ...(max === undefined || max === null ? {} : { max }),
    ...readNames(tier),
  };
}

/**
 * Old tiers without an upper bound could have others above them; now nothing may lie above such a one, so it ends where
 * the next begins.
 */
function bound(tiers: readonly JsonObject[]): readonly JsonObject[] {
  return tiers.map((tier) => {
    const { id, axis_name, min, max, ...names } = tier;
    if (max !== undefined || typeof min !== 'number') return tier;
    const higher = tiers.flatMap(({ min: other }) =>
      typeof other === 'number' && other > min ? [other] : [],
    );
    if (higher.length === 0) return tier;
    return { id: id ?? null, axis_name: axis_name ?? null, min, max: Math.min(...higher), ...names };
  });
}

const THRESHOLD = /^(min|max)(Affinity|Trust|Chemistry|Tension)$/;

function readLevel(
  written: JsonValue,
  name: string | undefined,
  priority: number,
): { readonly level: JsonObject; readonly always: boolean } {
  const legacy = isJsonObject(written) ? written : {};
  const renamed = new Map(listMisspelled(legacy));
  const conditions = new Map<string, JsonObject>();
  for (const [key, value] of Object.entries(legacy)) {
    const [, side, axis] = THRESHOLD.exec(renamed.get(key) ?? key) ?? [];
    if (side === undefined || axis === undefined || value === null) continue;
    const other = conditions.get(axis.toLowerCase());
    const type = other === undefined || Object.hasOwn(other, `${side}_value`) ? side : 'range';
    conditions.set(axis.toLowerCase(), { ...other, type, [`${side}_value`]: value });
  }
  const always = conditions.size === 0;
  if (always) conditions.set('affinity', { type: 'min', min_value: 0 });
  const id = name ?? ownMember(legacy, 'id') ?? null;
  const level = { id, ...readNames(legacy), priority, conditions: Object.fromEntries(conditions) };
  return { level, always };
}

function readNames(written: JsonObject): JsonObject {
  const label = ownMember(written, 'label') ?? ownMember(written, 'display_name');
  const description = ownMember(written, 'description');
  return {
    ...(typeof label === 'string' ? { display_name: label } : {}),
    ...(typeof description === 'string' ? { description } : {}),
  };
}

function noteForeign(value: JsonValue | undefined, path: JsonPath): MigrationNote[] {
  if (value === undefined) return [];
  const name = quoteText(String(path.at(-1)));
  return [
    {
      kind: 'warning',
      path,
      message: l10n.t('{0} holds no tiers or levels in any known form, and stays as it is', name),
    },
  ];
}

function noteSpelling(path: JsonPath, fallback: string): MigrationNote {
  const name = quoteText(String(path.at(-1)));
  const message = l10n.t(
    '{0} has a spelling that the game never read: it used {1} instead, and goes by what is written from now on',
    name,
    fallback,
  );
  return { kind: 'warning', path, message };
}

function noteAlways(path: JsonPath, { id }: JsonObject): MigrationNote {
  const message = l10n.t(
    'the level {0} has no thresholds; it applied to everyone, and does so still',
    quoteText(String(id)),
  );
  return { kind: 'warning', path, message };
}
