import type { JsonPath } from '../../src/base/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../src/base/json-value.ts';
import {
  listMutations,
  type MutatedPlace,
  type Mutation,
  type MutationRow,
  type SeenPlace,
  toNumber,
  toObject,
} from './mutation.ts';

/** Files with the stats of an NPC at their root. The game computes nothing of items and locations. */
const ENTITIES = /(npcs|npc_states|instances)\//;
const NPCS = /npcs\//;
const SESSIONS = /sessions\//;

/** What can happen to any value of any entity. */
const VALUE_ROWS: readonly MutationRow[] = [
  ['a value is null', 'it counts as absent', '', toNumber(() => null)],
  ['a value is a word', 'it counts as absent', '', toNumber(() => 'much')],
  ['a value is a number in quotes', 'it counts as absent', '', toNumber(String)],
  ['a value is true', 'it counts as 1', '', toNumber(() => true)],
  ['a value is a list', 'it counts as absent', '', toNumber((value) => [value])],
  ['a value is far too high', 'the game takes the maximum', '', toNumber(() => 10_000)],
  ['a value is far too low', 'the game takes the minimum', '', toNumber(() => -10_000)],
  [
    'a value is of an axis that does not exist',
    'nothing in the game reads it',
    '',
    { to: renameNumber((axis) => `${axis}_2`) },
  ],
  [
    'the axis of a value has a capital letter',
    'upper and lower case differ',
    '',
    { to: renameNumber((axis) => axis.toUpperCase()) },
  ],
];

/** What can happen to the values of one definition. */
const BLOCK_ROWS: readonly MutationRow[] = [
  ['the values of a definition are a list', 'the game fails on them', '', () => []],
  ['the values of a definition are a number', 'the game fails on them', '', () => 5],
  [
    'the values are of an unknown definition',
    'nothing in the game reads them',
    '',
    { to: (id) => `${id}_2` },
  ],
  [
    'the definition of values is in capitals',
    'upper and lower case differ',
    '',
    { to: (id) => id.toUpperCase() },
  ],
];

/** Corruptions of the stats of NPCs, states, instances, places, things and sessions. */
export const entityMutations: readonly Mutation[] = [
  ...listMutations(ENTITIES, 'stats.*.*', VALUE_ROWS),
  ...listMutations(SESSIONS, 'stats.*.*.*', VALUE_ROWS),
  ...listMutations(ENTITIES, 'stats.*', BLOCK_ROWS),
  ...listMutations(SESSIONS, 'stats.*.*', BLOCK_ROWS.slice(0, 2)),
  ...listMutations(SESSIONS, 'stats.*', BLOCK_ROWS),
  ...listMutations(ENTITIES, '', [
    ['the stats are a list', 'the game does not read the file', 'stats', () => []],
    ['the stats are a text', 'the game does not read the file', 'stats', () => 'strong'],
  ]),
  ...listMutations(NPCS, 'stats.*', [
    [
      'values have an entity, as in sessions',
      'the game finds no axis there',
      '',
      (values) => ({ 'npc:1': values }),
    ],
    [
      'a tier id is stored that is not computed',
      'the game shows the wrong one',
      '',
      addKeys('TierId', 'nonsense'),
    ],
    [
      'a level id is stored that is not computed',
      'the game shows the wrong one',
      '',
      toObject((values) => ({ ...values, levelId: 'nonsense' })),
    ],
    [
      'a tier id is stored under its old name',
      'the game no longer reads it',
      '',
      toObject((values) => ({ ...values, tierId: 'nonsense' })),
    ],
  ]),
  ...listMutations(NPCS, 'stats', [
    ['axes stand outside of their definition', 'the game takes them for definitions', '', hoist, seeWhole],
  ]),
  ...listMutations(SESSIONS, 'stats.*', [
    ['the values of a session are from 0 to 1', 'the game counts to 100', '', toUnits],
    ['the values of a session have no entity', 'the game finds no values', '', dropEntities],
  ]),
  ...listMutations(SESSIONS, 'stats.*.*', [
    ['an entity of a session is null', 'the game fails on all of them', '', () => null],
  ]),
  ...listMutations(SESSIONS, 'stats', [
    [
      'relationships are where they used to be',
      'the game does not read them',
      '',
      { to: () => 'relationships' },
    ],
  ]),
  ...listMutations(SESSIONS, 'stats.relationships.*', [
    [
      'an entity key is a bare number',
      'the game looks for npc:7',
      '',
      { to: (key) => key.replace('npc:', '') },
    ],
    ['an entity key is in capitals', 'the game looks for npc:7', '', { to: (key) => key.toUpperCase() }],
    ['an entity key has a space', 'the game looks for npc:7', '', { to: (key) => key.replace(':', ': ') }],
    ['a session names an NPC that does not exist', 'nobody is meant', '', { to: () => 'npc:999' }],
  ]),
];

/** Another key for numbers, for only these are values of axes. */
function renameNumber(rename: (key: string) => string) {
  return (key: string, { parent }: MutatedPlace): string | undefined =>
    isJsonObject(parent) && typeof parent[key] === 'number' ? rename(key) : undefined;
}

function seeWhole(path: JsonPath): SeenPlace[] {
  return [{ path: path.slice(0, 1) }];
}

function addKeys(suffix: string, value: string) {
  return toObject((values) => {
    const [axis] = Object.keys(values);
    return axis === undefined ? undefined : { ...values, [`${axis}${suffix}`]: value };
  });
}

/** The values of all entities as the oldest saved games had them; whole numbers of 0 and 1 could be anything. */
function toUnits(entities: JsonValue): JsonValue | undefined {
  const shrunk = JSON.parse(JSON.stringify(entities), (_, value) =>
    typeof value === 'number' ? value / 100 : value,
  );
  return /0\.\d/.test(JSON.stringify(shrunk)) ? shrunk : undefined;
}

function hoist(stats: JsonValue): JsonValue | undefined {
  if (!isJsonObject(stats)) return undefined;
  const [first, ...others] = Object.entries(stats);
  return first === undefined || !isJsonObject(first[1])
    ? undefined
    : { ...Object.fromEntries(others), ...first[1] };
}

function dropEntities(block: JsonValue): JsonValue | undefined {
  return isJsonObject(block) ? Object.values(block)[0] : undefined;
}
