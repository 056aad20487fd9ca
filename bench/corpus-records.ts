import { builtinPackages } from '../server/src/engine-api.ts';
import type { Random } from './random.ts';

const DEFINITIONS = ['personality', 'resources', 'drives'] as const;
const NAMES = ['Mara', 'Osric', 'Wren', 'Tam', 'Ilse', 'Bram', 'Nell', 'Piet', 'Sanne', 'Joost'];
const TRAITS = [
  'wry',
  'patient',
  'restless',
  'devout',
  'boastful',
  'loyal',
  'greedy',
  'curious',
  'stern',
  'merry',
];

const combatSkills = {
  id: 'combat_skills',
  display_name: 'Combat Skills',
  axes: ['strength', 'defense', 'agility', 'health'].map((name) => ({
    name,
    min_value: 0,
    max_value: 100,
    default_value: 50,
  })),
  tiers: ['strength', 'defense', 'agility', 'health'].flatMap((axis_name) => [
    { id: `${axis_name}_novice`, axis_name, min: 0, max: 30 },
    { id: `${axis_name}_trained`, axis_name, min: 30, max: 70 },
    { id: `${axis_name}_expert`, axis_name, min: 70 },
  ]),
  levels: [
    {
      id: 'battle_ready',
      priority: 2,
      conditions: { strength: { type: 'min', min_value: 60 }, health: { type: 'min', min_value: 40 } },
    },
    { id: 'helpless', priority: 1, conditions: { strength: { type: 'range', min_value: 1, max_value: 10 } } },
  ],
};

/** The one world of a corpus: three built-in definitions and one of its own. */
export function makeWorld() {
  const builtins = builtinPackages
    .flatMap((statPackage) => Object.entries(statPackage.definitions))
    .filter(([id]) => DEFINITIONS.some((known) => known === id))
    .map(([id, definition]) => [id, tidy(definition)]);
  return {
    id: 1,
    name: 'Bench',
    meta: {
      stats_config: {
        version: 1,
        definitions: { combat_skills: combatSkills, ...Object.fromEntries(builtins) },
      },
    },
  };
}

/** A definition as an author would write it: without nulls, and no two levels of one priority. */
function tidy(definition: { readonly levels: readonly object[] }): unknown {
  const levels = definition.levels.map((level, i) => ({ ...level, priority: definition.levels.length - i }));
  return JSON.parse(JSON.stringify({ ...definition, levels }), (_key, value: unknown) => value ?? undefined);
}

/** One NPC with four definitions, about 1.3 kB when printed. */
export function makeNpc(id: number, random: Random) {
  const world = makeWorld().meta.stats_config.definitions as unknown as Record<
    string,
    { axes: readonly { name: string }[] }
  >;
  const stats: Record<string, Record<string, unknown>> = {};
  for (const [definition, { axes }] of Object.entries(world)) {
    stats[definition] = Object.fromEntries(axes.map(({ name }) => [name, random.integer(0, 100)]));
  }
  return {
    id,
    world_id: 1,
    name: `${random.pick(NAMES)} ${id}`,
    personality: {
      demeanor: random.pick(TRAITS),
      background: `Came to town with ${random.integer(2, 40)} others and stayed; ${random.pick(TRAITS)} ever since.`,
      tags: [random.pick(TRAITS), random.pick(TRAITS)],
    },
    home_location_id: random.integer(1, 500),
    stats,
  };
}

/** The runtime state of one NPC: two overridden values. */
export function makeState(npcId: number, random: Random) {
  return {
    npc_id: npcId,
    state: { mood: random.pick(TRAITS) },
    version: random.integer(0, 50),
    stats: {
      combat_skills: { health: random.integer(0, 100) },
      resources: { energy: random.integer(0, 100) },
    },
  };
}
