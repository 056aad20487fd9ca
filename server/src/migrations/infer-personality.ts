import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import { listBuiltinPackages } from '../engine/packages/list-builtin-packages.ts';
import {
  type FoundPersonality,
  isTraitValue,
  type PersonalityDefault,
  type PersonalityValue,
} from './personality-value.ts';

/** The definitions of a world, by id. */
export type Definitions = ReadonlyMap<string, PreparedDefinition>;

/** Other names of traits (docs/stat-system.md, 1.16); the inverse ones count from the other end. */
const ALIASES = new Map<string, readonly [axis: string, isInverse: boolean]>([
  ['introversion', ['extraversion', true]],
  ['introvert', ['extraversion', true]],
  ['open', ['openness', false]],
  ['conscientious', ['conscientiousness', false]],
  ['extraverted', ['extraversion', false]],
  ['extrovert', ['extraversion', false]],
  ['agreeable', ['agreeableness', false]],
  ['neurotic', ['neuroticism', false]],
  ['emotional_stability', ['neuroticism', true]],
]);

/** Where traits stand, the one that counts first. The empty string is the personality itself. */
const TRAIT_PLACES = ['traits', '', 'traitOverrides'] as const;
const COMBAT_AXES = ['strength', 'agility'];
const COMBAT_DEFAULT = 50;

/**
 * Finds what belongs in the stats by the definitions of the world: traits in `personality`, `personality.traits` and
 * `personality.traitOverrides` (words), and blocks of numbers such as `combat`, which go to the definition `combat_skills` or
 * `combat`, or for combat to any that has all its axes. `path` leads to the personality.
 */
export function inferPersonality(
  personality: JsonObject,
  path: JsonPath,
  definitions: Definitions,
): FoundPersonality {
  const blocks = Object.entries(personality)
    .filter(([key]) => !(TRAIT_PLACES as readonly string[]).includes(key))
    .map(([key, block]) =>
      isJsonObject(block) ? inferBlock(key, block, [...path, key], definitions) : NONE,
    );
  const traits = TRAIT_PLACES.flatMap((place) => {
    const at = place === '' ? path : [...path, place];
    const found = place === '' ? personality : ownMember(personality, place);
    return isJsonObject(found) ? inferTraits(found, at, definitions) : [];
  });
  return {
    values: [...blocks.flatMap(({ values }) => values), ...traits],
    defaults: blocks.flatMap(({ defaults }) => defaults),
  };
}

const NONE: FoundPersonality = { values: [], defaults: [] };

function inferBlock(
  key: string,
  block: JsonObject,
  path: JsonPath,
  definitions: Definitions,
): FoundPersonality {
  const names = Object.keys(block).filter((name) => isMeantAsValue(block[name] ?? null));
  if (names.length === 0) return NONE;
  const found = findBlockDefinition(key, names, definitions);
  if (found === undefined && key !== 'combat') return NONE;
  const definitionId = found?.definition.id ?? 'combat_skills';
  const hasAxis = (axis: string) => found?.axisByName.has(axis) ?? true;
  // What stands where a value belongs and is none, people shall hear of.
  const odd = Object.keys(block).filter(
    (name) => isOdd(block[name] ?? null) && (found?.axisByName.has(name) ?? COMBAT_AXES.includes(name)),
  );
  const values = [...names.filter(hasAxis), ...odd].map(
    (axis): PersonalityValue => ({
      path: [...path, axis],
      value: block[axis] ?? null,
      definitionId,
      axis,
      scale: 1,
    }),
  );
  const usual = key === 'combat' && values.length > 0 ? COMBAT_AXES.filter(hasAxis) : [];
  const defaults = usual.map((axis): PersonalityDefault => ({ definitionId, axis, value: COMBAT_DEFAULT }));
  return { values, defaults };
}

function isOdd(value: JsonValue): boolean {
  return value !== null && !isMeantAsValue(value);
}

/** Whether it is a value, or a number in quotes, which nobody means as a word. */
function isMeantAsValue(value: JsonValue): boolean {
  if (isTraitValue(value)) return true;
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
}

function findBlockDefinition(
  key: string,
  names: readonly string[],
  definitions: Definitions,
): PreparedDefinition | undefined {
  const named = definitions.get(`${key}_skills`) ?? definitions.get(key);
  if (named !== undefined || key !== 'combat') return named;
  return [...definitions.values()].find(({ axisByName }) => names.every((name) => axisByName.has(name)));
}

function inferTraits(traits: JsonObject, path: JsonPath, definitions: Definitions): PersonalityValue[] {
  const axes = listTraitAxes(definitions);
  const direct: PersonalityValue[] = [];
  const byAlias: PersonalityValue[] = [];
  for (const [name, value] of Object.entries(traits)) {
    if (!isMeantAsValue(value)) continue;
    const at = { path: [...path, name], value, definitionId: 'personality' };
    const [axis, isInverse] = ALIASES.get(name) ?? [name, false];
    if (axes.has(name)) direct.push({ ...at, axis: name, scale: 1 });
    else if (axes.has(axis)) byAlias.push({ ...at, axis, scale: isInverse ? 'inverse' : 1 });
  }
  return [...direct, ...byAlias];
}

function findBuiltIn() {
  return listBuiltinPackages().find(({ id }) => id === 'core.personality')?.definitions.personality;
}

/** Those of the world's `personality`, else those of the game's own package. */
function listTraitAxes(definitions: Definitions): ReadonlySet<string> {
  const own = definitions.get('personality');
  return new Set(own?.axisByName.keys() ?? findBuiltIn()?.axes.map(({ name }) => name));
}
