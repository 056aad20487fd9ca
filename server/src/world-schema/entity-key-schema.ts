import { KNOWN_TYPES, LONGEST_KEY, SINGLE_KEYS } from '../rules/entity-key.ts';
import type { JsonSchema } from './json-schema.ts';
import { escapeRegExp, matchWhole, toRegExpSource } from './name-pattern.ts';

/** The keys that entities of a session may have (docs/stat-system.md, section 6), with those that a config declares. */
export function makeEntityKeySchema(externalNpcs: readonly string[]): JsonSchema {
  const others = KNOWN_TYPES.filter((type) => type !== 'npc' && type !== 'npcPair');
  // A known type in other letters is a slip of the pen, not a type of one's own.
  const slips = `(?!(?:${KNOWN_TYPES.map(matchAnyCase).join('|')}):)`;
  const rest = '\\S(?:[\\s\\S]*\\S)?';
  const declared = externalNpcs.flatMap((pattern) => [pattern, `npc:${pattern}`]).map(toRegExpSource);
  const sources = [
    SINGLE_KEYS.map(escapeRegExp).join('|'),
    `npc:${ID}`,
    `npcPair:${NAME}(?::${NAME})+`,
    `(?:${others.map(escapeRegExp).join('|')}):${rest}`,
    `${slips}[^\\s:](?:[^:]*[^\\s:])?:${rest}`,
    ...declared,
  ];
  return {
    description:
      'npc:<id>, npcPair:<a>:<b>, player:<name>, faction:<name> and the like; session, world, network, combat.',
    anyOf: [
      ...sources.map((source) => ({ type: 'string', pattern: matchWhole(source) })),
      { type: 'string', minLength: LONGEST_KEY + 1 },
    ],
    examples: ['npc:12', 'faction:dockers', 'world'],
  };
}

const ID = '(?:0|-?[1-9][0-9]*)';
/** One of a pair: a number as the game writes it, or a name. */
const NAME = `(?:${ID}|(?![+-]?[0-9]+(?:\\.0+)?(?::|$))[^\\s:](?:[^:]*[^\\s:])?)`;

function matchAnyCase(text: string): string {
  return [...text].map((letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`).join('');
}
