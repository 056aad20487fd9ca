import assert from 'node:assert/strict';
import { FIXTURE_ROOT, fixtureUri, splitFiles } from '../../../test/fixture-files.ts';
import { MemoryFileSystem } from '../../../test/memory-file-system.ts';
import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { DEFAULT_PROJECT_CONFIG, type ProjectConfig } from '../../workspace/project-config.ts';
import { Workspace } from '../../workspace/workspace.ts';
import { runRules } from '../run-rules.ts';
import { tierGap } from './gap.ts';

const tiers = (...bounds: string[]) =>
  definitionText(
    `"axes": [{"name": "a"}], "tiers": [${bounds
      .map((bound, i) => `{"id": "t${i}", "axis_name": "a", ${bound}}`)
      .join(', ')}]`,
  );

describeRule(tierGap, {
  'marks where the lower tier ends and offers to extend it': {
    text: tiers('"min": 0, "max": <<9>>', '"min": 30'),
    messages: [
      'No tier covers "a" between "t0" (0-9) and "t1" (30 and up); the game gives a value there no tier and keeps a stored one',
    ],
    related: ['30: "t1" (30 and up) begins here'],
    fixes: {
      'Extend "t0" to 30': tiers('"min": 0, "max": 30', '"min": 30').split('\n')[1] ?? '',
      'Begin "t1" at 9': tiers('"min": 0, "max": 9', '"min": 9').split('\n')[1] ?? '',
    },
    safe: [],
  },
  'does not offer to take the only value of the next tier': {
    text: tiers('"min": 0, "max": <<90>>', '"min": 100'),
    fixes: { 'Begin "t1" at 90': tiers('"min": 0, "max": 90', '"min": 90').split('\n')[1] ?? '' },
  },
  'does not offer to begin where the tier before would come second': {
    text: tiers('"min": 30', '"min": 9, "max": <<9>>'),
    fixes: { 'Extend "t1" to 30': tiers('"min": 30', '"min": 9, "max": 30').split('\n')[1] ?? '' },
  },
  'goes by the order of the bounds, not of the list': tiers('"min": 30', '"min": 0, "max": <<9>>'),
  'finds a whole value missing': tiers('"min": 0, "max": <<9>>', '"min": 11'),
  'finds a gap of one on a scale with decimals': tiers(
    '"min": 0, "max": <<9>>',
    '"min": 10, "max": 29.99',
    '"min": 30',
  ),
  'finds a gap on a scale from 0 to 1': definitionText(
    '"axes": [{"name": "a", "max_value": 1}], "tiers": [{"id": "t", "axis_name": "a", "min": 0, "max": <<0.2>>}, {"id": "u", "axis_name": "a", "min": 0.5}]',
  ),
  'accepts whole numbers that follow each other': tiers(
    '"min": 0, "max": 9',
    '"min": 10, "max": 29',
    '"min": 30',
  ),
  'accepts .99 before a whole number': tiers('"min": 0, "max": 9.99', '"min": 10, "max": 29.99', '"min": 30'),
  'accepts tiers that touch': tiers('"min": 0, "max": 9', '"min": 9'),
  'leaves what lies at the ends of the range to another rule': tiers(
    '"min": -50, "max": -1',
    '"min": 5, "max": 80',
    '"min": 101',
  ),
  'accepts a gap outside the range': tiers('"min": -50, "max": -20', '"min": 0, "max": 100', '"min": 150'),
  'stays silent while the game refuses the config': tiers('"min": 0, "max": 9', '"min": 30, "max": 20'),
});

describe('tier/gap under a configured step', () => {
  const cases: readonly (readonly [key: string, step: number, end: number, start: number, isGap: boolean])[] =
    [
      ['d.a', 1, 9, 10, false],
      ['d', 1, 9.99, 10, false],
      ['d.a', 0.5, 9, 10, true],
      ['*', 5, 20, 25, false],
      ['*', 5, 21, 25, false],
      ['*', 5, 19, 25, true],
      ['d.b', 5, 19, 25, true],
      ['d.b', 0.5, 9, 10, false],
      ['d.a', 0.1, 0.2, 0.3, false],
      ['d.a', 0.1, 0.1, 0.3, true],
    ];
  for (const [key, step, end, start, isGap] of cases) {
    it(`${isGap ? 'finds' : 'accepts'} ${end} to ${start} where "${key}" has the step ${step}`, async () => {
      const text = tiers(`"min": 0, "max": ${end}`, `"min": ${start}`);
      const workspace = new SteppedWorkspace(text, new Map([[key, step]]));
      await workspace.indexFolders([FIXTURE_ROOT]);
      const file = workspace.getFile(fixtureUri('stats_config.json'));
      assert.equal(file && runRules([tierGap], file, workspace).length, isGap ? 1 : 0);
    });
  }
});

/** A workspace whose config says how far apart values are. */
class SteppedWorkspace extends Workspace {
  readonly #axisStep: ReadonlyMap<string, number>;

  constructor(text: string, axisStep: ReadonlyMap<string, number>) {
    super(
      new MemoryFileSystem(splitFiles(text).map(([path, content]) => [fixtureUri(path), content] as const)),
    );
    this.#axisStep = axisStep;
  }

  override configOf(): ProjectConfig {
    return { ...DEFAULT_PROJECT_CONFIG, axisStep: this.#axisStep };
  }
}
