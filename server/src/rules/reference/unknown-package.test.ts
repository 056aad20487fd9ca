import assert from 'node:assert/strict';
import { gateText, itemLine, worldText } from '../../../test/reference-fixture.ts';
import { describeRule } from '../../../test/rule-fixture.ts';
import { computeDerivations } from '../../engine/packages/compute-derivations.ts';
import { referenceUnknownPackage } from './unknown-package.ts';

const brain = (...ids: readonly string[]) =>
  worldText(`"brain_config": {"active_packages": [${ids.join(', ')}]}`);
const delta = (id: string) => `{"packageId": ${id}, "definitionId": "mood", "axes": {"valence": 5}}`;

describeRule(referenceUnknownPackage, {
  'marks a definition and offers its package': {
    text: brain('"core.relationships"', '<<"mood">>'),
    messages: [
      '"mood" is a definition, not a package; the game activates nothing by that name; did you mean "core.mood"?',
    ],
    fixes: {
      'Change to "core.mood"': brain('"core.relationships"', '"core.mood"')
        .split('\n')
        .slice(1)
        .join('\n')
        .trimEnd(),
    },
    safe: [],
  },
  'marks a definition of the world, which has no package': {
    text: brain('<<"loyalty">>'),
    messages: ['"loyalty" is a definition, not a package; the game activates nothing by that name'],
    fixes: {},
  },
  'marks a slip': {
    text: brain('<<"core.moood">>'),
    messages: [
      '"core.moood" is no package; the game activates nothing by that name; did you mean "core.mood"?',
    ],
  },
  'marks the package of a change': {
    text: gateText(delta('<<"Core.Mood">>')),
    messages: ['"Core.Mood" is no package; the game refuses the change; did you mean "core.mood"?'],
    fixes: { 'Change to "core.mood"': itemLine(delta('"core.mood"')) },
    safe: ['Change to "core.mood"'],
  },
  'accepts packages of the game, of files, and those that a plugin may have': `${brain('"core.mood"', '"plugin.luck"', '"plugin.unheard.of"', '5')}//- luck.stat_package.json
{"id": "plugin.luck", "label": "Luck"}
`,
});

describe('what the game does with ids of definitions among the packages', () => {
  it('passes over them', () => {
    const values = { relationships: { affinity: 75, chemistry: 60 } };
    assert.deepEqual(computeDerivations(values, ['relationships', 'mood']), {});
    assert.deepEqual(Object.keys(computeDerivations(values, ['core.relationships', 'core.mood'])), ['mood']);
  });
});
