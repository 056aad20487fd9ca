import assert from 'node:assert/strict';
import { derivationText, FORMULA, packageText } from '../../../test/package-fixture.ts';
import { describeRule } from '../../../test/rule-fixture.ts';
import { builtinPackages } from '../../engine/packages/builtin-packages.ts';
import { computeDerivations } from '../../engine/packages/compute-derivations.ts';
import type { StatPackage } from '../../engine/packages/stat-package.ts';
import { packageNeverRuns } from './never-runs.ts';

const constant = (id: string, offset: number, members = '') =>
  derivationText(id, members, FORMULA.replace('"output_axis"', `"offset": ${offset}, "output_axis"`));
const moodOf = (id: string, priority: string) =>
  derivationText(id, priority).replace('"to_stat_definition": "temper"', '"to_stat_definition": "mood"');
const world = (members: string) => `//- world.json\n{"id": 1, "meta": {${members}}}\n`;
const fixed = (text: string) => text.split('\n')[1] ?? '';

const SECOND = [constant('first', 1), constant('second', 2, '"priority": 60')];
const MENDED = [constant('first', 1), constant('second', 2, '"priority": 49')];
const EQUAL = [constant('first', 1), constant('second', 2)];
const OFF = [constant('only', 1, '"enabled_by_default": false')];
const NEEDY = [constant('only', 1).replace('["calming_source"]', '["calming_source", "luck"]')];

describeRule(packageNeverRuns, {
  'marks the priority of a derivation that comes second': {
    text: packageText([constant('first', 1), constant('second', 2, '"priority": <<60>>')]),
    messages: [
      'Derivation "second" never runs; the game computes "temper" once, and "first" (priority 50) comes before it (priority 60)',
    ],
    related: ['"first": Derivation "first" runs instead'],
    fixes: { 'Change the priority to 49': fixed(packageText(MENDED)) },
    safe: [],
  },
  'marks the second of two equal ones': packageText([
    constant('first', 1),
    constant('second', 2).replace('"second"', '<<"second">>'),
  ]),
  'reads priorities as the game does': packageText([
    constant('first', 1, '"priority": <<"60">>'),
    constant('second', 2, '"priority": true'),
  ]),
  "knows the game's own derivations": {
    text: packageText([moodOf('mine', '"priority": <<41>>')]),
    messages: [
      'Derivation "mine" never runs; the game computes "mood" once, and "mood_from_sentiment_full" of "core.mood" (priority 40) comes before it (priority 41)',
    ],
    related: [],
  },
  'knows those of other files': {
    text: `${packageText([constant('first', 1)], { name: 'a' })}${packageText([constant('second', 2, '"priority": <<51>>')], { name: 'b' })}`,
    messages: [
      'Derivation "second" never runs; the game computes "temper" once, and "first" of "plugin.a" (priority 50) comes before it (priority 51)',
    ],
    related: ['"first" in a.stat_package.json: Derivation "first" runs instead'],
  },
  'leaves derivations without a target to another rule': packageText(
    [constant('first', 1), constant('second', 2)].map((text) =>
      text.replace('"to_stat_definition": "temper", ', ''),
    ),
  ),
  'marks one that is switched off': {
    text: packageText([constant('only', 1, '"enabled_by_default": <<false>>')]),
    messages: ['Derivation "only" never runs; it is switched off, and nothing in the game switches it on'],
    fixes: { 'Switch it on': fixed(packageText([constant('only', 1, '"enabled_by_default": true')])) },
    safe: [],
  },
  'marks a meaning that no axis has': {
    text: packageText(NEEDY.map((text) => text.replace('"luck"', '<<"luck">>'))),
    messages: ['Derivation "only" never runs; no axis of a package has the meaning "luck"'],
    fixes: {},
  },
  'says that axes of worlds do not count': {
    text: `${world('"stats_config": {"definitions": {"l": {"id": "l", "axes": [{"name": "l", "semantic_type": "luck"}]}}}')}${packageText(NEEDY.map((text) => text.replace('"luck"', '<<"luck">>')))}`,
    messages: [
      'Derivation "only" never runs; no axis of a package has the meaning "luck", and the game does not look at those of worlds',
    ],
  },
  'mends a slip everywhere': {
    text: packageText([
      derivationText('d')
        .replaceAll('calming_source', 'calming_sorce')
        .replace('["calming_sorce"]', '[<<"calming_sorce">>]'),
    ]),
    messages: [
      'Derivation "d" never runs; no axis of a package has the meaning "calming_sorce"; did you mean "calming_source"?',
    ],
    fixes: { 'Change to "calming_source"': fixed(packageText([derivationText('d')])) },
  },
  'accepts one that comes first': packageText([constant('only', 1), moodOf('mine', '"priority": 39')]),
  'accepts two that compute different definitions': packageText([
    constant('first', 1),
    moodOf('second', '"priority": 1'),
  ]),
  'accepts one behind another that cannot run': packageText([
    ...NEEDY.map((text) => text.replace('"luck"', '<<"luck">>')),
    ...OFF.map((text) => text.replace('false', '<<false>>')),
    constant('runs', 1, '"priority": 90'),
  ]),
  'accepts one behind another that a world disables': `${world('"stats_config": {}, "brain_config": {"disabled_derivations": ["first"]}')}${packageText(SECOND)}`,
  'accepts one that a world disables itself': `${world('"stats_config": {}, "brain_config": {"disabled_derivations": ["second"]}')}${packageText(SECOND)}`,
  'does not guess which of two plugins comes first': `${packageText([constant('first', 1)], { name: 'a' })}${packageText([constant('second', 2)], { name: 'b' })}`,
  'waits until all files are read': { text: packageText(SECOND), indexing: true },
});

describe('what the game does with derivations that never run', () => {
  const run = (derivations: readonly string[], input: number | undefined = 10) => {
    const own = JSON.parse(fixed(packageText(derivations))) as StatPackage;
    const packages = [...builtinPackages, own];
    const values = { nerves: { calm: input } };
    return computeDerivations(
      values,
      packages.map(({ id }) => id),
      { packages },
    )['temper'];
  };

  it('computes a definition once, by the first derivation', () => {
    assert.deepEqual(run(SECOND), { patience: 11 });
    assert.deepEqual(run(EQUAL), { patience: 11 });
  });

  it('follows the changed priority', () => {
    assert.deepEqual(run(MENDED), { patience: 12 });
  });

  it('runs none that is switched off or lacks a meaning', () => {
    assert.equal(run(OFF), undefined);
    assert.equal(run(NEEDY), undefined);
  });

  it('prefers its own derivation of mood to one of a later number', () => {
    const own = JSON.parse(fixed(packageText([moodOf('mine', '"priority": 41')]))) as StatPackage;
    const packages = [...builtinPackages, own];
    const ids = packages.map(({ id }) => id);
    const values = { nerves: { calm: 10 } };
    assert.deepEqual(Object.keys(computeDerivations(values, ids, { packages })['mood'] ?? {}), [
      'valence',
      'arousal',
      'label',
    ]);
    const first = {
      ...own,
      derivation_capabilities: own.derivation_capabilities?.map((each) => ({ ...each, priority: 39 })) ?? [],
    };
    const mended = computeDerivations(values, ids, { packages: [...builtinPackages, first] });
    assert.deepEqual(mended['mood'], { patience: 10 });
  });
});
