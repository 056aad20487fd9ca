import type { JsonValue } from '../../src/base/json-value.ts';
import { listMutations, type MutatedPlace, type Mutation, REMOVED } from './mutation.ts';

/** The files whose records live in the town's world. */
const IN_TOWN = /^(npcs|sessions|items|locations)\//;

/** Corruptions of a stats_config as a whole, and of its definitions. */
export const definitionMutations: readonly Mutation[] = [
  ...listMutations(/world\.json$/, 'meta.stats_config', [
    ['a stats_config is a text', 'the game refuses the world', '', () => 'see the wiki'],
    ['a stats_config is a list', 'the game refuses the world', '', () => []],
    [
      'a config loses its definitions',
      'values of them mean nothing then',
      'definitions',
      () => REMOVED,
      () => [{ files: /(npcs|sessions)\//, path: ['stats'] }],
    ],
    ['definitions are a list', 'they are looked up by key', 'definitions', () => []],
    ['definitions are null', 'the game refuses it', 'definitions', () => null],
    [
      'definitions have another key',
      'the game finds none',
      'definitions',
      { to: () => 'Definitions' },
      () => [{ path: ['meta', 'stats_config'] }],
    ],
    ['the version is a word', 'the game refuses it', 'version', () => 'one'],
    ['the version is of the future', 'nobody knows what it means', 'version', () => 2],
  ]),
  ...listMutations(/world\.json$/, 'meta.stats_config.definitions.*', [
    ['a definition is a text', 'the game refuses the config', '', () => 'skills'],
    ['a definition is null', 'the game refuses the config', '', () => null],
    ['a definition is a list', 'the game refuses the config', '', () => []],
    [
      'a definition has another key',
      'the key and the id have to be the same',
      '',
      { to: (key) => `${key}_2` },
    ],
    ['a definition loses its id', 'the game refuses the config', 'id', () => REMOVED],
    ['a definition has a blank id', 'the game refuses the config', 'id', () => ' '],
    ['a definition has another id', 'the key and the id have to be the same', 'id', (id) => `${id}_2`],
    ['a definition has a number for an id', 'the game refuses the config', 'id', () => 5],
    ['a definition is named with a space', 'nobody finds it by that key', 'id', (id) => `${id} `],
    ['a definition loses its axes', 'the game refuses the config', 'axes', () => REMOVED],
    ['a definition has no axes', 'the game refuses the config', 'axes', () => []],
    ['the axes are an object', 'the game refuses the config', 'axes', () => ({})],
    ['the axes are null', 'the game refuses the config', 'axes', () => null],
    [
      'the axes are called Axes',
      'the game finds none',
      'axes',
      { to: () => 'Axes' },
      (path) => [{ path: path.slice(0, -1) }],
    ],
    ['the tiers are an object', 'the game refuses the config', 'tiers', () => ({})],
    ['the tiers are a text', 'the game refuses the config', 'tiers', () => 'none'],
    ['the tiers are called Tiers', 'the game finds none', 'tiers', { to: () => 'Tiers' }],
    ['the levels are an object', 'the game refuses the config', 'levels', () => ({})],
    ['the levels are a number', 'the game refuses the config', 'levels', () => 3],
  ]),
  ...listMutations(/^world\.json$/, 'meta.stats_config.definitions', [
    [
      'a definition goes',
      'values of it mean nothing then',
      '*',
      goUnlessBuiltIn,
      (path) => [
        { files: IN_TOWN, path: ['stats', path.at(-1) ?? ''] },
        { files: /^items\/quay-goods/, path: [0, 'stats', path.at(-1) ?? ''] },
      ],
    ],
  ]),
];

/** Of a built-in definition the game has its own when the world's goes. */
function goUnlessBuiltIn(_: JsonValue, { key }: MutatedPlace): typeof REMOVED | undefined {
  return key === 'relationships' ? undefined : REMOVED;
}
