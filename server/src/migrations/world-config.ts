import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, ownMember } from '../base/json-value.ts';
import type { EditOperation } from '../base/problem.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import type { WorldRecord } from '../model/records.ts';
import { type BuildOptions, type BuiltDefinitions, buildDefinitions } from './build-definitions.ts';
import { countThings } from './count-things.ts';
import { type MigrationNote, type MigrationPlan, NOTHING_TO_MIGRATE } from './migration-plan.ts';
import { noteMisfits } from './note-misfits.ts';
import type { FindMisfits } from './package-misfit.ts';
import { writeConfigJson } from './write-config-json.ts';

/** How to write a world's config. */
export interface WorldConfigOptions extends BuildOptions {
  /** One level of indentation; the empty string writes on one line. */
  readonly indent: string;
  readonly findMisfits: FindMisfits;
}

const SECTIONS = ['relationship_schemas', 'intimacy_schema'] as const;

/**
 * Writes a world's legacy sections as definitions of its `stats_config`, so that everyone keeps tier and level as far as
 * possible (`buildDefinitions`). A config that is there gets what it lacks and nothing else. The sections stay, as in the
 * game, which does not read them any more.
 */
export function planWorldConfig(world: WorldRecord, options: WorldConfigOptions): MigrationPlan {
  const { meta, path } = world;
  if (meta === undefined) return NOTHING_TO_MIGRATE;
  const written = SECTIONS.filter((key) => Object.hasOwn(meta.value, key));
  const config = ownMember(meta.value, 'stats_config');
  if (written.length === 0 && !(options.init && config === undefined)) return NOTHING_TO_MIGRATE;
  if (config !== undefined && hasRelationships(config)) return NOTHING_TO_MIGRATE;
  const built = buildDefinitions(meta.value, meta.path, options);
  if (built.kind === 'refused') return built;
  const operations = planInsertion(meta.value, meta.path, built, options.indent);
  if (typeof operations === 'string') return { kind: 'refused', reason: operations };
  return {
    kind: 'change',
    operations,
    summary: summarize(built, config !== undefined),
    notes: [
      ...built.notes,
      ...noteMisfits(world, built.definitions, options.findMisfits),
      ...written.map((key) => noteKept([...meta.path, key])),
      noteAdded(path, built),
    ],
    outcomes: [],
  };
}

/** Then the old sections were not read before either, and whoever wrote the config has decided what holds. */
function hasRelationships(config: unknown): boolean {
  const definitions = isJsonObject(config) ? ownMember(config, 'definitions') : undefined;
  return isJsonObject(definitions) && Object.hasOwn(definitions, 'relationships');
}

/** Adds the config, or what it lacks; a string says why it cannot be extended. */
function planInsertion(
  meta: JsonObject,
  path: JsonPath,
  { definitions: built }: BuiltDefinitions,
  indent: string,
): EditOperation[] | string {
  const config = ownMember(meta, 'stats_config');
  if (config === undefined) {
    const json = writeConfigJson({ version: 1, definitions: built }, indent);
    return [{ kind: 'insert-member', path, key: 'stats_config', json }];
  }
  if (!isJsonObject(config)) return l10n.t('"stats_config" is no object, so nothing can be added to it');
  const configPath = [...path, 'stats_config'];
  const definitions = ownMember(config, 'definitions');
  if (definitions === undefined) {
    const json = writeConfigJson(built, indent);
    return [{ kind: 'insert-member', path: configPath, key: 'definitions', json }];
  }
  if (!isJsonObject(definitions)) return l10n.t('"definitions" is no object, so nothing can be added to it');
  return Object.entries(built)
    .filter(([id]) => !Object.hasOwn(definitions, id))
    .map(([key, definition]) => ({
      kind: 'insert-member',
      path: [...configPath, 'definitions'],
      key,
      json: writeConfigJson(definition, indent),
    }));
}

function summarize({ definitions, tiers, levels }: BuiltDefinitions, extended: boolean): string {
  const others = Object.keys(definitions).length - 1;
  const more = others === 0 ? '' : l10n.t(' in {0}', countThings(others + 1, 'definition'));
  const parts = [countThings(tiers, 'tier'), countThings(levels, 'level'), more] as const;
  return extended
    ? l10n.t('stats_config extended with {0} and {1}{2}', ...parts)
    : l10n.t('stats_config added with {0} and {1}{2}', ...parts);
}

function noteKept(path: JsonPath): MigrationNote {
  const message = l10n.t(
    '{0} stays as it was; the game does not read it any more',
    quoteText(String(path.at(-1))),
  );
  return { kind: 'kept', path, message };
}

function noteAdded(path: JsonPath, { definitions }: BuiltDefinitions): MigrationNote {
  const ids = Object.keys(definitions).map((id) => quoteText(id));
  return {
    kind: 'added',
    path: [...path, 'meta', 'stats_config'],
    message: l10n.t('definitions written: {0}', ids.join(', ')),
  };
}
