import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonObject } from '../src/base/json-value.ts';
import { mergeWorldConfig } from '../src/engine/config/merge-world-config.ts';
import { validateStatsConfig } from '../src/engine/config/validate-stats-config.ts';
import { StatEngineError } from '../src/engine/stat-engine-error.ts';
import { rules } from '../src/rules/rules.ts';
import { runRules } from '../src/rules/run-rules.ts';
import { fixtureUri } from './fixture-files.ts';
import { openWorkspace } from './workspace-fixture.ts';

const odd = fc.constantFrom<unknown>(null, true, 3, -1, 'x', ' affinity ', '', '5', [], {}, [null], {
  id: 'x',
});
const ids = fc.constantFrom('friend', 'lover', 'rival', ' friend', 'light_flirt');
const number = fc.constantFrom<unknown>(0, 30, 59.99, 80, 120, '9', true);
const axis = fc.record(
  {
    name: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('affinity', 'trust', 'affinityTierId', 'levelId') },
      odd,
    ),
    max_value: fc.oneof({ weight: 6, arbitrary: number }, odd),
    semantic_type: fc.oneof(fc.constantFrom('restDrive', 'weather'), odd),
    semantic_weight: fc.oneof(number, odd),
  },
  { requiredKeys: ['name'] },
);
const tier = fc.record(
  {
    id: fc.oneof({ weight: 6, arbitrary: ids }, odd),
    axis_name: fc.constantFrom('affinity', 'affinity', 'trust'),
    min: fc.oneof({ weight: 6, arbitrary: number }, odd),
    max: fc.oneof({ weight: 6, arbitrary: number }, odd),
  },
  { requiredKeys: [] },
);
const level = fc.record(
  {
    id: ids,
    priority: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(0, 2) }, odd),
    conditions: fc.oneof(fc.constant({ affinity: { type: 'min', min_value: 5, max_value: null } }), odd),
  },
  { requiredKeys: [] },
);
const listOf = (item: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 6, arbitrary: fc.array(item, { maxLength: 3 }) }, odd);
const definition = fc.record(
  {
    id: fc.constantFrom('relationships', 'bonds'),
    display_name: fc.constantFrom('R', null),
    source: fc.oneof(fc.constant('derived'), odd),
    axes: listOf(axis),
    tiers: listOf(tier),
    levels: listOf(level),
  },
  { requiredKeys: [] },
);
const statsConfig = fc.record({
  version: fc.oneof({ weight: 6, arbitrary: fc.constantFrom<unknown>(1, 2, 0, '1') }, odd),
  definitions: fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record(
        {
          relationships: fc.oneof({ weight: 8, arbitrary: definition }, odd),
          bonds: fc.oneof({ weight: 8, arbitrary: definition }, odd),
        },
        { requiredKeys: [] },
      ),
    },
    odd,
  ),
});

/** The codes that all rules report about a config, in a project where it has this meaning. */
async function listCodes(config: JsonObject, meaning: 'complete' | 'overlay') {
  const { workspace } = await openWorkspace({
    'statlens.config.json': { packages: { statsConfig: meaning } },
    'world.json': { meta: { stats_config: config } },
  });
  const file = workspace.getFile(fixtureUri('world.json'));
  assert.ok(file);
  const problems = runRules(rules, file, workspace);
  const crashed = problems.filter(({ code }) => code === 'file/rule-crashed');
  assert.deepEqual(crashed, []);
  return {
    codes: problems.map(({ code }) => code),
    hasErrors: problems.some(({ severity }) => severity === 'error'),
  };
}

/** Whether the game can lay a config over its packages. */
function merges(stats_config: JsonObject): boolean {
  try {
    return mergeWorldConfig({ stats_config }).warnings.length === 0;
  } catch (error) {
    assert.ok(error instanceof StatEngineError);
    return false;
  }
}

describe('the rules about configs', () => {
  it('report an error for just what the game refuses as a complete config', async () => {
    const property = fc.asyncProperty(statsConfig, async (value) => {
      const config = value as JsonObject;
      const { hasErrors } = await listCodes(config, 'complete');
      assert.equal(hasErrors, !validateStatsConfig(config).valid);
    });
    await fc.assert(property, { numRuns: 100 });
  });

  it('tell of every complete config over which the game fails when it takes it for an overlay', async () => {
    const property = fc.asyncProperty(statsConfig, async (value) => {
      const config = value as JsonObject;
      fc.pre(validateStatsConfig(config).valid);
      const { codes } = await listCodes(config, 'complete');
      assert.equal(codes.includes('config/overlay-or-complete'), !merges(config));
    });
    await fc.assert(property, { numRuns: 100 });
  });

  it('tell of every overlay over which the game fails', async () => {
    const property = fc.asyncProperty(statsConfig, async (value) => {
      const config = value as JsonObject;
      const { codes, hasErrors } = await listCodes(config, 'overlay');
      if (!merges(config)) assert.ok(hasErrors || codes.includes('config/overlay-or-complete'), codes.join());
    });
    await fc.assert(property, { numRuns: 100 });
  });
});
