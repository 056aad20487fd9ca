import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RuleContext } from '../src/rules/rule-context.ts';
import { rules } from '../src/rules/rules.ts';
import { RuleRunner, runRules } from '../src/rules/run-rules.ts';
import { fixtureUri } from './fixture-files.ts';
import { openWorkspace } from './workspace-fixture.ts';

const KEYS = ['a', 'b', 'aTierId', 'levelId', 'tierId', 'npc:12', 'flags', '__proto__', 'note'];
const VALUES = [0, 5, 9.5, 10, 30, 150, -1, '7', 'low', 'calm', null, true, {}, [], { a: 5 }];

const block = fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES), { maxKeys: 4 });
// Mostly numbers on the axes, else hardly any file would be one that the shortcut leaves out.
const number = fc.constantFrom(0, 5, 9.5, 30, 100, 150);
const plain = fc.record({ a: number, b: number }, { requiredKeys: [] });
const usual = { arbitrary: fc.record({ d: plain }, { requiredKeys: [] }), weight: 3 };
const odd = {
  arbitrary: fc.dictionary(
    fc.constantFrom('d', 'e', 'D', 'a', 'npc:12'),
    fc.oneof(block, fc.constantFrom(null, 3, { d: { a: 5 } })),
    {
      maxKeys: 2,
    },
  ),
  weight: 1,
};
const stats = fc.oneof(usual, odd);
const modifiers = fc.constantFrom(undefined, undefined, undefined, {
  d: { modifiers: [{ type: 'additive', axis: 'b', value: 3 }] },
});
const level = fc.record({
  id: fc.constantFrom('calm', 'low'),
  priority: fc.constantFrom(0, 1),
  conditions: fc.constantFrom(
    { b: { type: 'max', max_value: 10 } },
    { a: { type: 'min', min_value: 5 }, b: { type: 'max', max_value: 10 } },
  ),
});
const project = fc.record({
  world: fc.record({
    id: fc.constantFrom(7, 7, 7, 8),
    meta: fc.record({
      stats_config: fc.record({
        definitions: fc.record({
          d: fc.record({
            id: fc.constant('d'),
            axes: fc.constant([{ name: 'a' }, { name: 'b', min_value: -5, default_value: 50 }]),
            tiers: fc.constantFrom(
              [],
              [
                { id: 'low', axis_name: 'a', min: 0, max: 9 },
                { id: 'high', axis_name: 'a', min: 10 },
              ],
              [{ id: 'low', axis_name: 'z', min: 0 }],
            ),
            levels: fc.array(level, { maxLength: 2 }),
          }),
        }),
      }),
    }),
  }),
  npc: fc.record({
    id: fc.constant(12),
    world_id: fc.constantFrom(7, 7, null, 0, 9),
    character_instance_id: fc.constantFrom(undefined, undefined, '7f3c'),
    stats,
    stats_metadata: modifiers,
  }),
  state: fc.record({ npc_id: fc.constantFrom(12, 12, 13), stats }),
  session: fc.record({
    scene_id: fc.constant(1),
    world_id: fc.constantFrom(7, 9),
    stats: fc.dictionary(
      fc.constantFrom('d', 'e'),
      fc.dictionary(fc.constantFrom('npc:12', 'npc:13', 'npc_12', 'a'), block),
    ),
  }),
});

/** Members beside the stats about which rules may have something to say. */
const oddMembers = fc.record(
  {
    id: fc.constantFrom(12, null, '12'),
    name: fc.constantFrom('Mara', 5),
    world_id: fc.constantFrom(7, 0, 8, null, '7'),
    npc_id: fc.constantFrom(12, null, 1.5),
    character_instance_id: fc.constantFrom('i', '', null),
    personality: fc.constantFrom({ combat: { a: 3 } }, { traits: { a: 3 } }, { demeanor: 'wary' }, null),
    version: fc.constantFrom(1, 'x'),
    naem: fc.constant(1),
  },
  { requiredKeys: [] },
);

async function open(files: Readonly<Record<string, unknown>>) {
  const { workspace } = await openWorkspace(files);
  return { workspace, files: [...workspace.files()] };
}

describe('rules', () => {
  it('find the same when they are left out where they have nothing to say', async () => {
    await fc.assert(
      fc.asyncProperty(project, async ({ world, npc, state, session }) => {
        const { workspace, files } = await open({
          'world.json': world,
          'mara.npc.json': npc,
          'mara.npc_state.json': state,
          'one.session.json': session,
        });
        const runner = new RuleRunner(rules);
        for (const file of files) {
          const found = runner.run(file, workspace).all.map(({ code, message }) => `${code} ${message}`);
          const context = new RuleContext(file, workspace);
          // The rules about settings are for settings only, which this project has none of.
          const all = rules.flatMap((rule) => {
            if (rule.code.startsWith('settings/')) return [];
            rule.check(context);
            return context.takeReports().map(({ message }) => `${rule.code} ${message}`);
          });
          assert.deepEqual([...found].sort(), all.sort());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('find the same in files of which little is kept as in open documents', async () => {
    await fc.assert(
      fc.asyncProperty(project, oddMembers, async ({ world, npc, state, session }, odd) => {
        const texts = {
          'world.json': world,
          'mara.npc.json': { ...npc, ...odd },
          'mara.npc_state.json': { ...state, ...odd },
          'one.session.json': session,
        };
        const { workspace, files } = await open(texts);
        const find = () =>
          files.map(({ uri }) => {
            const file = workspace.getFile(uri);
            assert.ok(file);
            return runRules(rules, file, workspace).map(({ code, message, path }) => ({
              code,
              message,
              path,
            }));
          });
        const onDisk = find();
        for (const [path, value] of Object.entries(texts)) {
          workspace.setDocument(fixtureUri(path), 1, JSON.stringify(value));
        }
        assert.deepEqual(onDisk, find());
      }),
      { numRuns: 300 },
    );
  });

  it('do not fail on any JSON', async () => {
    const names = ['world', 'stats_config', 'npc', 'npc_state', 'session', 'instance', 'item', 'bundle'];
    const members = fc.constantFrom(
      'id',
      'meta',
      'stats_config',
      'definitions',
      'd',
      'axes',
      'tiers',
      'levels',
      'name',
    );
    const more = fc.constantFrom(
      'stats',
      'core',
      'world',
      'npcs',
      'relationships',
      'personality',
      'world_id',
      'npc_id',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 7, withCrossShrink: true },
        fc.jsonValue({ maxDepth: 1 }),
        fc.dictionary(fc.oneof(members, more), tie('value'), { maxKeys: 4 }),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), value, async (name, content) => {
        const { workspace, files } = await open({
          [`x.${name}.json`]: content,
          'world.json': { id: 7, meta: { stats_config: {} } },
        });
        for (const file of files) {
          const problems = runRules(rules, file, workspace);
          assert.deepEqual(
            problems.filter(({ code }) => code === 'file/rule-crashed'),
            [],
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
