import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonValue } from '../base/json-value.ts';
import { DEFAULT_PROJECT_CONFIG, type PersonalityTarget } from './project-config.ts';
import { readProjectConfig } from './read-project-config.ts';

const URI = 'file:///game/statlens.config.json';
const MEMBERS = [
  ...Object.keys(DEFAULT_PROJECT_CONFIG),
  'npc',
  'builtIn',
  'statsConfig',
  'code',
  'file',
  'pointer',
  '__proto__',
];

const read = (value: JsonValue) => readProjectConfig(URI, value);

describe('readProjectConfig', () => {
  it('takes no more ids from elsewhere than anyone writes, and few with a star', () => {
    const npcs = Array.from({ length: 6000 }, (_, i) => (i < 200 ? `crew${i}*` : i));
    const kept = read({ externals: { npcs } }).externals.npcs;
    assert.equal(kept.length, 5000);
    assert.equal(kept.filter((id) => id.includes('*')).length, 100);
    assert.equal(kept[100], '200');
  });

  it('reads every member', () => {
    const config = read({
      $schema: './any.json',
      files: { npc: ['cast/**/*.json', '*.hero.json'] },
      ignore: ['drafts/', '!drafts/next/'],
      rules: { 'tier/gap': 'off', 'entity/*': 'warning' },
      overrides: [{ files: ['old/**'], rules: { 'tier/gap': 'error' } }],
      world: './worlds/harbour.world.json',
      packages: { builtIn: ['core.mood'], files: ['packages/*.json'], statsConfig: 'overlay' },
      axisStep: { '*': 1, 'resources.health': 0.5 },
      externals: { definitions: ['plugin.*'], npcs: [12, 'bram'], worlds: [], levels: ['l'], tiers: ['t'] },
      migrations: {
        personality: {
          'combat.strength': 'combat_skills.strength',
          shyness: { to: 'core.traits.extraversion', scale: 'inverse', default: 50 },
          mood: { to: 'a.b', scale: { grumpy: 20, odd: 'x' } },
          lost: 'nodot',
        },
      },
      suppressions: [
        { code: 'entity/clamped', file: './npcs/hake.npc.json', pointer: '/stats', reason: 'On purpose.' },
        { code: 'tier/gap', file: 'world.json' },
      ],
    });
    assert.deepEqual(config, {
      uri: URI,
      files: new Map([['npc', ['cast/**/*.json', '*.hero.json']]]),
      ignore: ['drafts/', '!drafts/next/'],
      rules: new Map([
        ['tier/gap', 'off'],
        ['entity/*', 'warning'],
      ]),
      overrides: [{ files: ['old/**'], rules: new Map([['tier/gap', 'error']]) }],
      world: 'worlds/harbour.world.json',
      packages: { builtIn: ['core.mood'], files: ['packages/*.json'], statsConfig: 'overlay' },
      axisStep: new Map([
        ['*', 1],
        ['resources.health', 0.5],
      ]),
      externals: { definitions: ['plugin.*'], npcs: ['12', 'bram'], worlds: [], levels: ['l'], tiers: ['t'] },
      migrations: {
        personality: new Map<string, PersonalityTarget>([
          [
            'combat.strength',
            { definitionId: 'combat_skills', axis: 'strength', scale: 1, default: undefined },
          ],
          ['shyness', { definitionId: 'core.traits', axis: 'extraversion', scale: 'inverse', default: 50 }],
          ['mood', { definitionId: 'a', axis: 'b', scale: new Map([['grumpy', 20]]), default: undefined }],
        ]),
      },
      suppressions: [
        {
          code: 'entity/clamped',
          file: 'npcs/hake.npc.json',
          pointer: '/stats',
          reason: 'On purpose.',
          index: 0,
        },
        { code: 'tier/gap', file: 'world.json', pointer: '', reason: undefined, index: 1 },
      ],
    });
  });

  it('takes an empty object for the defaults', () => {
    assert.deepEqual(read({}), { ...DEFAULT_PROJECT_CONFIG, uri: URI });
  });

  it('leaves out what cannot be understood and keeps the rest', () => {
    const config = read({
      files: { npc: ['/etc/*', 3, 'ok/*.json'], hero: ['x'], session: 'x' },
      ignore: [1, 'x/', 'a'.repeat(1000)],
      rules: { 'tier/gap': 'fatal', 'tier/overlap': 'off' },
      overrides: [3, { files: ['../up'], rules: [] }, { rules: { 'a/b': 'off' } }],
      world: 1.5,
      packages: { builtIn: 'all', files: [null], statsConfig: 'both' },
      axisStep: { '*': 0, a: '1', b: 2 },
      externals: { npcs: [1.5, {}, 'x'], tiers: null },
      suppressions: [{ code: 1, file: 'x' }, { code: 'a/b' }, null, { code: 'a/b', file: 'x', pointer: 7 }],
    });
    assert.deepEqual([...config.files], [['npc', ['ok/*.json']]]);
    assert.deepEqual(config.ignore, ['x/']);
    assert.deepEqual([...config.rules], [['tier/overlap', 'off']]);
    assert.deepEqual(
      config.overrides.map(({ files, rules }) => [files, [...rules]]),
      [
        [[], []],
        [[], [['a/b', 'off']]],
      ],
    );
    assert.equal(config.world, undefined);
    assert.deepEqual(config.packages, DEFAULT_PROJECT_CONFIG.packages);
    assert.deepEqual([...config.axisStep], [['b', 2]]);
    assert.deepEqual(config.externals.npcs, ['x']);
    assert.deepEqual(config.suppressions, []);
  });

  it('takes no more patterns than anyone writes', () => {
    const many = Array(10_000).fill('a/*.json');
    const overrides = Array(10_000).fill({ files: many, rules: {} });
    const config = read({ files: { npc: many }, ignore: many, overrides });
    assert.equal(config.files.get('npc')?.length, 100);
    assert.deepEqual(
      config.overrides.map(({ files }) => files.length),
      Array(50).fill(100),
    );
    assert.equal(config.ignore.length, 500);
  });

  it('takes __proto__ for a key like any other', () => {
    const value = JSON.parse(
      '{"__proto__": {"world": 7}, "rules": {"__proto__": "off"}, "axisStep": {"__proto__": 3}}',
    );
    const config = read(value);
    assert.equal(config.world, undefined);
    assert.deepEqual([...config.rules], [['__proto__', 'off']]);
    assert.deepEqual([...config.axisStep], [['__proto__', 3]]);
    assert.equal(({} as Record<string, unknown>)['world'], undefined);
  });

  it('makes a whole config of any value', () => {
    const key = fc.oneof(fc.constantFrom(...MEMBERS), fc.string());
    const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(fc.string(), fc.double(), fc.integer(), fc.boolean(), fc.constant(null)),
        fc.array(tie('value'), { maxLength: 5 }),
        fc.dictionary(key, tie('value'), { maxKeys: 8 }),
      ),
    }));
    const shape = (config: object) =>
      Object.entries(config).map(([name, member]) => [name, Object.prototype.toString.call(member)]);
    const expected = shape({ ...DEFAULT_PROJECT_CONFIG, uri: URI }).filter(([name]) => name !== 'world');
    fc.assert(
      fc.property(value, (any) => {
        const config = read(any);
        assert.deepEqual(
          shape(config).filter(([name]) => name !== 'world'),
          expected,
        );
        assert.ok(config.world === undefined || /^(string|number)$/.test(typeof config.world));
      }),
      { numRuns: 2000 },
    );
  });
});
