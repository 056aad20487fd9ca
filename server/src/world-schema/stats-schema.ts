import type { JsonObject } from '../base/json-value.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import { EXTRA_KEYS } from '../rules/extra-keys.ts';
import type { Externals } from '../workspace/project-config.ts';
import { makeAxisSchema, makeComputedSchema, makeTierSchema } from './axis-schema.ts';
import { makeEntityKeySchema } from './entity-key-schema.ts';
import type { JsonSchema } from './json-schema.ts';
import { matchWhole, toRegExpSource } from './name-pattern.ts';

/** What one world asks of the stats of those who live in it. */
export interface StatsWorld {
  /** The definitions in force, by id. */
  readonly definitions: ReadonlyMap<string, PreparedDefinition>;
  /** What the project's config declares to exist elsewhere. */
  readonly externals: Externals;
}

/** The `stats` of an NPC or a state: definition to axis to number. `base` holds the texts for people. */
export function makeOwnStatsSchema(base: JsonSchema, world: StatsWorld): JsonSchema {
  const free: JsonSchema = { type: ['object', 'null'] };
  return {
    ...describeStats(base),
    type: ['object', 'null'],
    properties: mapDefinitions(world, (definition) => makeValuesSchema(definition, ['object', 'null'])),
    ...allowExternal(world, free),
    // null means nothing, whatever it stands under.
    additionalProperties: { type: 'null' },
  };
}

/** The `stats` of a session: definition to entity key to axis to number. */
export function makeSessionStatsSchema(base: JsonSchema, world: StatsWorld): JsonSchema {
  const propertyNames = makeEntityKeySchema(world.externals.npcs);
  const wrap = (definition: PreparedDefinition | undefined): JsonSchema => ({
    ...(definition && describeDefinition(definition)),
    type: ['object', 'null'],
    propertyNames,
    additionalProperties:
      definition === undefined ? { type: 'object' } : makeValuesSchema(definition, 'object'),
  });
  return {
    ...describeStats(base),
    type: ['object', 'null'],
    properties: mapDefinitions(world, wrap),
    ...allowExternal(world, wrap(undefined)),
    // Without an entity in it, a definition that does not exist does no harm.
    additionalProperties: { type: ['object', 'null'], maxProperties: 0 },
  };
}

/** The values of one entity under one definition. */
function makeValuesSchema(definition: PreparedDefinition, type: string | string[]): JsonSchema {
  const { axes, axisByName, levels } = definition;
  const extra = [...EXTRA_KEYS]
    .filter((key) => key !== 'levelId')
    .map((key): [string, JsonObject] => [key, {}]);
  const members = new Map<string, JsonSchema>([
    ...axes.map((axis): [string, JsonSchema] => [axis.axis.name, makeAxisSchema(axis)]),
    ...keepFree(axes.map((axis) => [axis.tierKey, makeTierSchema(axis)])),
    ...keepFree([
      [
        'levelId',
        makeComputedSchema(
          'Level',
          levels.map(({ level }) => level.id),
        ),
      ],
    ]),
    ...keepFree(extra),
  ]);
  /** An axis may itself be called like something computed; then the member is its value. */
  function keepFree(entries: readonly [string, JsonSchema][]): readonly [string, JsonSchema][] {
    return entries.filter(([key]) => !axisByName.has(key));
  }
  const tierKeys = [...members.keys()].filter((key) => key.endsWith('TierId'));
  return {
    ...describeDefinition(definition),
    type,
    properties: Object.fromEntries(members),
    patternProperties: { [matchWhole('[\\s\\S]*TierId', tierKeys)]: {} },
    // Objects and lists are extra data, which the game keeps; a lone value is meant for an axis.
    additionalProperties: { type: ['object', 'array'] },
  };
}

function mapDefinitions(
  { definitions }: StatsWorld,
  make: (definition: PreparedDefinition) => JsonSchema,
): JsonObject {
  return Object.fromEntries([...definitions].map(([id, definition]) => [id, make(definition)]));
}

/** Lets pass what is declared to exist elsewhere; nothing more is known about it. */
function allowExternal({ definitions, externals }: StatsWorld, schema: JsonSchema): JsonSchema {
  if (externals.definitions.length === 0) return {};
  const source = externals.definitions.map(toRegExpSource).join('|');
  return { patternProperties: { [matchWhole(source, [...definitions.keys()])]: schema } };
}

function describeDefinition({ definition }: PreparedDefinition): JsonSchema {
  const { id, display_name: title, description } = definition;
  return { title: title ?? id, ...(description !== null && { description }) };
}

function describeStats({ title, description }: JsonSchema): JsonSchema {
  return { ...(title !== undefined && { title }), ...(description !== undefined && { description }) };
}
