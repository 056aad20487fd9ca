import { listMutations, type Mutation, REMOVED } from './mutation.ts';

const TOWN_NPCS = /^npcs\//;
const STATES = /npc_states\//;
const MODIFIED = /(npcs|npc_states|salt-charm)/;
const MODIFIER = 'stats_metadata.*.modifiers.*';

/** Corruptions of what records say about themselves, of modifiers, and of who belongs to whom. */
export const recordMutations: readonly Mutation[] = [
  ...listMutations(TOWN_NPCS, '', [
    ['the id of an NPC is a word', 'ids are numbers', 'id', () => 'mara'],
    ['an NPC has the id of another one', 'one hides the other', 'id', (id) => (id === 1 ? 2 : 1)],
    ['an NPC lives in a world that does not exist', 'it has no definitions', 'world_id', () => 99],
    ['an NPC lives in the world 0', 'the game takes 0 for none', 'world_id', () => 0],
    ['the world of an NPC is a word', 'ids are numbers', 'world_id', () => 'harbour'],
    [
      'an NPC is of an instance that does not exist',
      'it loses those stats',
      'character_instance_id',
      () => 'none',
    ],
  ]),
  ...listMutations(/^npcs\/(aldous-finch|gideon-rook|mara-teague|nell-pike|old-hake|silas-crane)/, '', [
    [
      'an NPC loses its id',
      'its state is of nobody',
      'id',
      () => REMOVED,
      () => [{ files: STATES, path: ['npc_id'] }],
    ],
  ]),
  ...listMutations(STATES, '', [
    ['a state is of an NPC that does not exist', 'nobody has it', 'npc_id', () => 999],
    ['a state says of no NPC', 'nobody has it', 'npc_id', () => REMOVED],
    ['the NPC of a state is a word', 'ids are numbers', 'npc_id', () => 'mara'],
  ]),
  ...listMutations(/^npc_states\/(?!aldous)/, '', [
    ['a state is of an NPC that has one', 'the game knows one of the two', 'npc_id', () => 11],
  ]),
  ...listMutations(/instances\//, '', [
    ['an instance loses its character', 'the game cannot load it', 'character_id', () => REMOVED],
    [
      'an instance has another id',
      'the NPC of it loses its stats',
      'id',
      () => 'none',
      () => [{ files: /npcs\//, path: ['character_instance_id'] }],
    ],
  ]),
  ...listMutations(MODIFIED, MODIFIER, [
    ['a modifier is of an unknown type', 'the game ignores it', 'type', () => 'bonus'],
    [
      'the type of a modifier is in capitals',
      'the game ignores it',
      'type',
      (type) => String(type).toUpperCase(),
    ],
    ['a modifier has no type', 'the game ignores it', 'type', () => REMOVED],
    ['a modifier is on an unknown axis', 'the game ignores it', 'axis', () => 'no_such_axis'],
    ['a modifier has no axis', 'the game ignores it', 'axis', () => REMOVED],
    ['the value of a modifier is a word', 'the game fails on it', 'value', () => 'much'],
    ['the value of a modifier is a list', 'the game fails on it', 'value', () => []],
    ['a modifier is a text', 'the game fails on it', '', () => 'strong'],
    [
      'a modifier has expired',
      'the game drops it',
      '',
      (modifier) => ({ ...Object(modifier), expires_at: '2020-01-01T00:00:00Z' }),
    ],
  ]),
  ...listMutations(MODIFIED, 'stats_metadata.*', [
    ['modifiers are of an unknown definition', 'the game ignores them', '', { to: (id) => `${id}_2` }],
    ['modifiers are an object', 'the game fails on them', 'modifiers', () => ({})],
    [
      'an absolute modifier comes before another',
      'the game forgets the other',
      'modifiers',
      (list) =>
        Array.isArray(list)
          ? [{ type: 'absolute', axis: list[0]?.axis ?? '', value: 1 }, ...list]
          : undefined,
    ],
  ]),
];
