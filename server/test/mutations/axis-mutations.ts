import type { JsonPath } from '../../src/base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/base/json-value.ts';
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

/** Corruptions of axes, alone and against the tiers, levels and values that name them. */
export const axisMutations: readonly Mutation[] = listMutations(
  /world\.json$/,
  'meta.stats_config.definitions.*.axes.*',
  [
    ['an axis is a text', 'the game refuses the config', '', () => 'strength'],
    ['an axis is null', 'the game refuses the config', '', () => null],
    ['an axis is there twice', 'names are unique within a definition', '', takeNeighbour],
    ['an axis loses its name', 'the game refuses the config', 'name', () => REMOVED],
    ['an axis has a blank name', 'the game refuses the config', 'name', () => ''],
    ['an axis has a number for a name', 'the game refuses the config', 'name', () => 1],
    ['an axis has another name', 'tiers and levels name none', 'name', (name) => `${name}_2`, seeDefinition],
    ['an axis has a capital letter', 'upper and lower case differ', 'name', capitalize, seeDefinition],
    ['an axis is called levelId', 'the game writes its own there', 'name', () => 'levelId', seeDefinition],
    ['an axis is turned around', 'no value is between', '', turnAround],
    [
      'an axis has no room',
      'the default lies outside',
      '',
      toObject((axis) => ({ ...axis, max_value: 0.5, min_value: 0.25 })),
      seeDefinition,
    ],
    [
      'a maximum is a word',
      'the game refuses the config',
      '',
      toObject((axis) => ({ ...axis, max_value: 'high' })),
    ],
    [
      'a minimum is a list',
      'the game refuses the config',
      '',
      toObject((axis) => ({ ...axis, min_value: [] })),
    ],
    [
      'a maximum is a number in quotes',
      'the game converts it, other programs refuse it',
      '',
      toObject((axis) => ({ ...axis, max_value: '100' })),
    ],
    ['a minimum is true', 'the game takes it for 1', '', toObject((axis) => ({ ...axis, min_value: true }))],
    [
      'a default is null',
      'other programs refuse it',
      '',
      toObject((axis) => ({ ...axis, default_value: null })),
    ],
    [
      'a default is too high',
      'the game refuses the config',
      '',
      toObject((axis) => ({ ...axis, default_value: 10_000 })),
    ],
    [
      'a default is too low',
      'the game refuses the config',
      '',
      toObject((axis) => ({ ...axis, default_value: -10_000 })),
    ],
    ['a default is gone that was needed', '0 lies outside', 'default_value', removeNeeded, seeDefinition],
    ['a maximum is in camel case', 'the game does not read it', 'max_value', { to: () => 'maxValue' }],
    ['a minimum is in camel case', 'the game does not read it', 'min_value', { to: () => 'minValue' }],
    [
      'a default is in camel case',
      'the game does not read it',
      'default_value',
      { to: () => 'defaultValue' },
    ],
    ['a name is in camel case', 'the axis has no name', 'name', { to: () => 'axisName' }, seeDefinition],
    ['a scale ends too early', 'tiers lie outside', 'max_value', toNumber((max) => max / 2), seeDefinition],
    [
      'a scale begins too late',
      'tiers lie outside',
      'min_value',
      (_, { parent }) => middleOf(parent),
      seeDefinition,
    ],
    ['a semantic type is unknown', 'packages do not find the axis', 'semantic_type', () => 'feeling'],
    [
      'a semantic weight is huge',
      'weights are from 0 to 1',
      '',
      toObject((axis) => ({ ...axis, semantic_weight: 7 })),
    ],
    ['an axis goes', 'tiers and levels name none', '', goUnlessLast, seeDefinition],
  ],
);

/** What is said about an axis may be said where it is named, anywhere in its definition. */
function seeDefinition(path: JsonPath): SeenPlace[] {
  return [{ path: path.slice(0, path.indexOf('axes')) }];
}

function capitalize(name: JsonValue): string {
  return String(name).charAt(0).toUpperCase() + String(name).slice(1);
}

function turnAround(axis: JsonValue): JsonObject | undefined {
  return isJsonObject(axis)
    ? { ...axis, min_value: axis.max_value ?? 100, max_value: axis.min_value ?? 0 }
    : undefined;
}

function removeNeeded(_: JsonValue, { parent }: MutatedPlace): typeof REMOVED | undefined {
  return isJsonObject(parent) && Number(parent.min_value ?? 0) > 0 ? REMOVED : undefined;
}

function middleOf(axis: JsonValue | undefined): number | undefined {
  if (!isJsonObject(axis)) return undefined;
  return (Number(axis.min_value ?? 0) + Number(axis.max_value ?? 100)) / 2;
}

/** An only axis that goes is another kind of corruption. */
function goUnlessLast(_: JsonValue, { parent }: MutatedPlace): typeof REMOVED | undefined {
  return Array.isArray(parent) && parent.length > 1 ? REMOVED : undefined;
}
