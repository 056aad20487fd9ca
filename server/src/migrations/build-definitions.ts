import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { type JsonObject, type JsonValue, ownMember, setOwnMember } from '../base/json-value.ts';
import { validateStatsConfig } from '../engine/config/validate-stats-config.ts';
import { listBuiltinPackages } from '../engine/packages/list-builtin-packages.ts';
import { isEmptyValue } from '../engine/values/is-empty-value.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import { countThings } from './count-things.ts';
import type { MigrationNote } from './migration-plan.ts';
import { type LegacyReading, readLegacyLevels, readLegacyTiers } from './read-legacy-schemas.ts';
import { treatTierGaps } from './tier-gaps.ts';

/** The definitions that legacy sections become. */
export interface BuiltDefinitions {
  readonly kind: 'built';
  /** By id; complete enough for the game to accept them. */
  readonly definitions: JsonObject;
  /** How many tiers and levels are in them. */
  readonly tiers: number;
  readonly levels: number;
  readonly notes: readonly MigrationNote[];
}

/** Why nothing can be made of the sections, as a clause. */
export interface UnbuildableDefinitions {
  readonly kind: 'refused';
  readonly reason: string;
}

/** What people choose about the definitions. */
export interface BuildOptions {
  /** Take the game's own tiers or levels where a section is missing. */
  readonly init: boolean;
  /** Close the gaps between tiers for whole numbers. */
  readonly closeGaps: boolean;
}

const MOST_REASONS = 3;

/**
 * Makes definitions of a world's legacy sections so that relationships go on as they were: the last level that holds
 * wins, labels become display names, axes get the semantic types of the game's own package, and a schema other than
 * `default` becomes a definition of its own.
 */
export function buildDefinitions(
  meta: JsonObject,
  metaPath: JsonPath,
  { init: fillsMissing, closeGaps }: BuildOptions,
): BuiltDefinitions | UnbuildableDefinitions {
  const tiersPath = [...metaPath, 'relationship_schemas'];
  const levelsPath = [...metaPath, 'intimacy_schema'];
  const read = readLegacyTiers(ownMember(meta, 'relationship_schemas'), tiersPath);
  const schemas = treatAllGaps(read, tiersPath, closeGaps);
  const intimacy = readLegacyLevels(ownMember(meta, 'intimacy_schema'), levelsPath);
  const notes = [...schemas.notes, ...intimacy.notes];
  const written = { tiers: schemas.lists.get('default'), levels: intimacy.lists.get('levels') };
  if (
    written.tiers === undefined &&
    written.levels === undefined &&
    schemas.lists.size === 0 &&
    !fillsMissing
  ) {
    return { kind: 'refused', reason: tellNothingThere(meta) };
  }
  for (const part of ['tiers', 'levels'] as const) {
    if (written[part] === undefined) notes.push(noteMissing(part, fillsMissing, metaPath));
  }
  const definitions: Record<string, JsonValue> = {};
  const tiers = written.tiers ?? (fillsMissing ? listBuiltIn('tiers') : []);
  const levels = written.levels ?? (fillsMissing ? listBuiltIn('levels') : []);
  definitions.relationships = makeRelationships(tiers, levels);
  let tierCount = tiers.length;
  for (const [key, others] of schemas.lists) {
    if (key === 'default') continue;
    const id = `relationships_${key.trim()}`;
    if (Object.hasOwn(definitions, id)) {
      return {
        kind: 'refused',
        reason: l10n.t('two schemas would become the definition {0}', quoteText(id)),
      };
    }
    setOwnMember(definitions, id, makeOther(id, key, others));
    tierCount += others.length;
    notes.push(noteOther([...tiersPath, key], id));
  }
  const refusal = findRefusal(definitions);
  if (refusal !== undefined) return { kind: 'refused', reason: refusal };
  return { kind: 'built', definitions, tiers: tierCount, levels: levels.length, notes };
}

function treatAllGaps({ lists, notes }: LegacyReading, path: JsonPath, close: boolean): LegacyReading {
  const treated = [...lists].map(
    ([key, tiers]) => [key, treatTierGaps(tiers, [...path, key], close)] as const,
  );
  return {
    lists: new Map(treated.map(([key, { tiers }]) => [key, tiers])),
    notes: [...notes, ...treated.flatMap(([, found]) => found.notes)],
  };
}

function findBuiltIn() {
  return listBuiltinPackages().find(({ id }) => id === 'core.relationships')?.definitions.relationships;
}

function listBuiltIn(part: 'tiers' | 'levels'): readonly JsonObject[] {
  return findBuiltIn()?.[part] ?? [];
}

function listAxes(names?: readonly string[]): readonly JsonObject[] {
  const axes = findBuiltIn()?.axes ?? [];
  return axes
    .filter(({ name }) => names?.includes(name) ?? true)
    .map(({ name, display_name, min_value, max_value, default_value, semantic_type }) => ({
      name,
      display_name,
      min_value,
      max_value,
      default_value,
      semantic_type,
    }));
}

function makeRelationships(tiers: readonly JsonObject[], levels: readonly JsonObject[]): JsonObject {
  return { id: 'relationships', display_name: 'Relationships', axes: listAxes(), tiers, levels };
}

function makeOther(id: string, key: string, tiers: readonly JsonObject[]): JsonObject {
  const display_name = `Relationships (${key.trim()})`;
  return { id, display_name, axes: listAxes(['affinity']), tiers, levels: [] };
}

function findRefusal(definitions: JsonObject): string | undefined {
  const { errors } = validateStatsConfig({ definitions });
  if (errors.length === 0) return undefined;
  const shown = errors.slice(0, MOST_REASONS).map(({ message }) => message.replaceAll(/\s*\n\s*/g, '; '));
  const more = errors.length > MOST_REASONS ? l10n.t('; and {0} more', errors.length - MOST_REASONS) : '';
  return l10n.t('the game would not accept what the old sections become: {0}{1}', shown.join('; '), more);
}

function tellNothingThere(meta: JsonObject): string {
  const sections = ['relationship_schemas', 'intimacy_schema'].filter((key) => Object.hasOwn(meta, key));
  const names = sections.map((key) => quoteText(key)).join(l10n.t(' and '));
  const isEmpty = sections.every((key) => isEmptyValue(ownMember(meta, key)));
  return l10n.t(
    '{0}, and the game used its own tiers and levels; stat-lens migrate --init writes these',
    sections.length > 1 ? tellStates(names, isEmpty) : tellState(names, isEmpty),
  );
}

function tellState(name: string, isEmpty: boolean): string {
  return isEmpty ? l10n.t('{0} is empty', name) : l10n.t('{0} is in no known form', name);
}

function tellStates(names: string, isEmpty: boolean): string {
  return isEmpty ? l10n.t('{0} are empty', names) : l10n.t('{0} are in no known form', names);
}

function noteMissing(part: 'tiers' | 'levels', filled: boolean, path: JsonPath): MigrationNote {
  if (filled) {
    const count = listBuiltIn(part).length;
    const message =
      part === 'tiers'
        ? l10n.t(
            "no tiers are written, so those of the game's own package were added ({0})",
            countThings(count, 'tier'),
          )
        : l10n.t(
            "no levels are written, so those of the game's own package were added ({0})",
            countThings(count, 'level'),
          );
    return { kind: 'added', path, message };
  }
  const message =
    part === 'tiers'
      ? l10n.t(
          'no tiers are written; the game used its own then, and has none from now on, unless --init adds them',
        )
      : l10n.t(
          'no levels are written; the game used its own then, and has none from now on, unless --init adds them',
        );
  return { kind: 'warning', path, message };
}

function noteOther(path: JsonPath, id: string): MigrationNote {
  const message = l10n.t(
    'the schema {0} was never used for saved games; it became the definition {1}',
    quoteText(String(path.at(-1))),
    quoteText(id),
  );
  return { kind: 'moved', path, message };
}
