import type { JsonPath } from '../../src/base/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../src/base/json-value.ts';
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

/** Corruptions of tiers, alone and against their neighbours on the axis. */
export const tierMutations: readonly Mutation[] = listMutations(
  /world\.json$/,
  'meta.stats_config.definitions.*.tiers.*',
  [
    ['a tier is a text', 'the game refuses the config', '', () => 'weak'],
    ['a tier is null', 'the game refuses the config', '', () => null],
    ['a tier loses its id', 'the game refuses the config', 'id', () => REMOVED],
    ['a tier has a blank id', 'the game refuses the config', 'id', () => '  '],
    ['a tier has a number for an id', 'the game refuses the config', 'id', () => 1],
    ['a tier has the id of another one', 'overlays replace both', 'id', takeNeighboursId],
    ['a tier loses its axis', 'the game refuses the config', 'axis_name', () => REMOVED],
    ['a tier is on an unknown axis', 'the game refuses the config', 'axis_name', () => 'no_such_axis'],
    [
      'a tier names its axis in capitals',
      'upper and lower case differ',
      'axis_name',
      (name) => String(name).toUpperCase(),
    ],
    ['a tier names its axis with a space', 'spaces count', 'axis_name', (name) => `${name} `],
    ['a tier names its axis in camel case', 'the tier has no axis', 'axis_name', { to: () => 'axisName' }],
    ['a tier has no beginning', 'the game refuses the config', 'min', () => REMOVED],
    ['a tier begins at null', 'the game refuses the config', 'min', () => null],
    ['a tier begins at a word', 'the game refuses the config', 'min', () => 'low'],
    ['a tier begins at a number in quotes', 'other programs refuse it', 'min', toNumber(String)],
    ['a tier begins far too low', 'it overlaps, or lies outside of its axis', 'min', () => -10_000],
    [
      'a tier begins beyond its axis',
      'it is turned around, or nobody is in it',
      'min',
      () => 10_000,
      seeTiers,
    ],
    ['a tier ends at a list', 'the game refuses the config', 'max', () => []],
    ['a tier ends at true', 'the game takes it for 1', 'max', () => true],
    ['a tier is turned around', 'the game refuses the config', '', turnAround],
    ['a tier ends too late', 'it overlaps the next one', 'max', overlapNext, seeTiers],
    ['a tier ends too early', 'values in the gap get no tier', 'max', middleOf, seeTiers],
    [
      'a tier ends where it begins',
      'nobody is in it',
      '',
      toObject((tier) => ({ ...tier, max: tier.min ?? 0 })),
      seeTiers,
    ],
    ['a tier never ends', 'it overlaps the next one', 'max', () => REMOVED, seeTiers],
    ['a tier is in camel case', 'the game does not read it', 'max', { to: () => 'maxValue' }, seeTiers],
    ['a tier is there twice', 'the two overlap', '', takeNeighbour, seeTiers],
    ['a tier goes', 'values get no tier', '', () => REMOVED, seeTiers],
  ],
);

/** What is wrong between tiers may be said at another tier or at the axis. */
function seeTiers(path: JsonPath): SeenPlace[] {
  const definition = path.slice(0, path.indexOf('tiers'));
  return [{ path: [...definition, 'tiers'] }, { path: [...definition, 'axes'] }];
}

function turnAround(tier: JsonValue): JsonValue | undefined {
  return isJsonObject(tier) && tier.max !== undefined
    ? { ...tier, min: tier.max, max: tier.min ?? 0 }
    : undefined;
}

/** On different axes, tiers may have one id. */
function takeNeighboursId(_: JsonValue, { path, root, parent }: MutatedPlace): JsonValue | undefined {
  const neighbour = valueAt(root, [...path.slice(0, -2), Number(path.at(-2)) - 1]);
  const isAkin = isJsonObject(neighbour) && isJsonObject(parent) && neighbour.axis_name === parent.axis_name;
  return isAkin ? neighbour.id : undefined;
}

/** The end of a tier that another one of its axis follows, and a bit. */
function overlapNext(max: JsonValue, { path, root, parent }: MutatedPlace): JsonValue | undefined {
  const next = valueAt(root, [...path.slice(0, -2), Number(path.at(-2)) + 1]);
  const isFollowed = isJsonObject(next) && isJsonObject(parent) && next.axis_name === parent.axis_name;
  return isFollowed ? Number(max) + 1 : undefined;
}

/** Nobody notices a gap between neighbouring whole numbers. */
function middleOf(_: JsonValue, { parent }: MutatedPlace): number | undefined {
  if (!isJsonObject(parent) || Number(parent.max) - Number(parent.min) < 3) return undefined;
  return (Number(parent.min) + Number(parent.max)) / 2;
}
