import type { JsonPath } from '../../src/base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/base/json-value.ts';
import { valueAt } from '../../src/base/value-at.ts';
import {
  listMutations,
  type MutatedPlace,
  type Mutation,
  REMOVED,
  type SeenPlace,
  takeNeighbour,
  toNumber,
  toObject,
} from './mutation.ts';

const FILES = /world\.json$/;
const LEVEL = 'meta.stats_config.definitions.*.levels.*';

/** Corruptions of levels and their conditions. */
export const levelMutations: readonly Mutation[] = [
  ...listMutations(FILES, LEVEL, [
    ['a level is a text', 'the game refuses the config', '', () => 'friend'],
    ['a level is null', 'the game refuses the config', '', () => null],
    ['a level loses its id', 'the game refuses the config', 'id', () => REMOVED],
    ['a level has a blank id', 'the game refuses the config', 'id', () => ''],
    ['a level has the id of another one', 'overlays replace both', 'id', takeNeighboursId],
    ['a level loses its conditions', 'the game refuses the config', 'conditions', () => REMOVED],
    ['a level has no conditions', 'the game refuses the config', 'conditions', () => ({})],
    ['the conditions are a list', 'the game refuses the config', 'conditions', () => []],
    [
      'the conditions are called Conditions',
      'the game finds none',
      'conditions',
      { to: () => 'Conditions' },
      seeLevel,
    ],
    ['a priority is a word', 'the game refuses the config', 'priority', () => 'high'],
    ['a priority is a number in quotes', 'other programs refuse it', 'priority', toNumber(String)],
    ['a level is there twice', 'the second one never applies', '', takeNeighbour, seeLevels],
    [
      'a level asks for what is always so',
      'all levels of lower priority are out of reach',
      'conditions',
      askNothing,
      seeLevels,
    ],
  ]),
  ...listMutations(FILES, `${LEVEL}.conditions.*`, [
    ['a condition is null', 'the game refuses the config', '', () => null],
    ['a condition is a number', 'the game refuses the config', '', () => 20],
    ['a condition is on an unknown axis', 'the game refuses the config', '', { to: () => 'no_such_axis' }],
    [
      'a condition names its axis in capitals',
      'upper and lower case differ',
      '',
      { to: (axis) => axis.toUpperCase() },
    ],
    ['a condition has no type', 'the game refuses the config', 'type', () => REMOVED],
    ['a condition is of an unknown type', 'the game refuses the config', 'type', () => 'minimum'],
    [
      'the type of a condition is in capitals',
      'types are spelled exactly so',
      'type',
      (type) => String(type).toUpperCase(),
    ],
    [
      'a condition is of the other type',
      'its bound is missing',
      'type',
      (type) => (type === 'min' ? 'max' : 'min'),
      seeCondition,
    ],
    [
      'a condition is a range without its other bound',
      'the game refuses the config',
      'type',
      (type) => (type === 'range' ? undefined : 'range'),
      seeCondition,
    ],
    ['a lower bound goes', 'the game refuses the config', 'min_value', () => REMOVED],
    ['an upper bound goes', 'the game refuses the config', 'max_value', () => REMOVED],
    [
      'a lower bound is in camel case',
      'the game does not read it',
      'min_value',
      { to: () => 'minValue' },
      seeCondition,
    ],
    [
      'an upper bound is in camel case',
      'the game does not read it',
      'max_value',
      { to: () => 'maxValue' },
      seeCondition,
    ],
    ['a lower bound is null', 'the game refuses the config', 'min_value', () => null],
    ['a lower bound is a word', 'the game refuses the config', 'min_value', () => 'much'],
    ['an upper bound is a number in quotes', 'other programs refuse it', 'max_value', toNumber(String)],
    ['a lower bound is beyond the axis', 'nobody ever gets there', 'min_value', () => 10_000],
    ['a lower bound is below the axis', 'the condition means nothing', 'min_value', () => -10_000],
    ['an upper bound is below the axis', 'nobody is ever there', 'max_value', () => -10_000],
    ['an upper bound is beyond the axis', 'the condition means nothing', 'max_value', () => 10_000],
    ['a bound is there that the type does not use', 'the game ignores it', '', toObject(addBound)],
    [
      'a range is turned around',
      'the game refuses the config',
      '',
      toObject(({ min_value, max_value }) => ({
        type: 'range',
        min_value: Number(min_value ?? max_value),
        max_value: Number(min_value ?? max_value) - 1,
      })),
    ],
  ]),
  ...listMutations(FILES, 'meta.stats_config.definitions', [
    [
      'two levels that can both apply are of one priority',
      'their order in the file decides',
      'attributes.levels',
      levelPriorities,
      seeLevels,
    ],
    [
      'two levels of combat are of one priority',
      'their order in the file decides',
      'combat_skills.levels',
      levelPriorities,
      seeLevels,
    ],
  ]),
];

function seeCondition(path: JsonPath): SeenPlace[] {
  return [{ path: path.slice(0, -1) }];
}

function seeLevel(path: JsonPath): SeenPlace[] {
  return [{ path: path.slice(0, path.indexOf('levels') + 2) }];
}

/** What one level does to others may be said at those. */
function seeLevels(path: JsonPath): SeenPlace[] {
  return [{ path: path.slice(0, path.indexOf('levels') + 1) }];
}

function takeNeighboursId(_: JsonValue, { path, root }: MutatedPlace): JsonValue | undefined {
  return valueAt(root, [...path.slice(0, -2), Number(path.at(-2)) - 1, 'id']);
}

/** Conditions that hold for everyone. */
function askNothing(conditions: JsonValue): JsonValue | undefined {
  const [axis] = isJsonObject(conditions) ? Object.keys(conditions) : [];
  return axis === undefined ? undefined : { [axis]: { type: 'min', min_value: -10_000 } };
}

function addBound({ type, ...bounds }: JsonObject): JsonObject {
  return { type: type ?? '', ...(type === 'min' ? { max_value: 5 } : { min_value: 5 }), ...bounds };
}

function levelPriorities(levels: JsonValue): JsonValue | undefined {
  return Array.isArray(levels) ? levels.map((level) => ({ ...level, priority: 1 })) : undefined;
}
