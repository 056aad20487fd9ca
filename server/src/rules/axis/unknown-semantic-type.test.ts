import assert from 'node:assert/strict';
import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { builtinPackages } from '../../engine/packages/builtin-packages.ts';
import { computeDerivations } from '../../engine/packages/compute-derivations.ts';
import { axisUnknownSemanticType } from './unknown-semantic-type.ts';

const typed = (type: string) => definitionText(`"axes": [{"name": "a", "semantic_type": ${type}}]`);
const ship = `{"id": "p", "label": "P", "definitions": {"ship": {"id": "ship", "axes": [{"name": "hull", "semantic_type": "hull_strength"}]}}, "derivation_capabilities": [{"id": "x", "from_semantic_types": ["wind"], "to_stat_definition": "ship", "formulas": [{"source_semantic_types": {"w": "gale"}, "weights": {"w": 1}, "output_axis": "hull"}]}]}\n`;

describeRule(axisUnknownSemanticType, {
  'marks a slip and offers what was meant': {
    text: typed('<<"positive_sentimant">>'),
    messages: [
      'Axis "a" of "d": no package knows the semantic type "positive_sentimant"; the game derives nothing from the axis; did you mean "positive_sentiment"?',
    ],
    fixes: { 'Change to "positive_sentiment"': typed('"positive_sentiment"').split('\n')[1] ?? '' },
    safe: [],
  },
  'mends the spelling without asking': {
    text: typed('<<"restDrive">>'),
    safe: ['Change to "rest_drive"'],
  },
  'has no offer for something else': {
    text: typed('<<"weather">>'),
    messages: [/the game derives nothing from the axis$/],
    fixes: {},
  },
  'accepts the types on the list': typed('"calming_source"'),
  "accepts the types of the game's packages that are not on the list": typed('"satiation_resource"'),
  "accepts the types of the client's default config": typed('"curiosity"'),
  'accepts an axis without type': definitionText(
    '"axes": [{"name": "a"}, {"name": "b", "semantic_type": null}]',
  ),
  'accepts what a package of the project has': `${typed('"hull_strength"')}//- p.stat_package.json\n${ship}`,
  'accepts what a package of the project asks for': `${definitionText(
    '"axes": [{"name": "a", "semantic_type": "wind"}, {"name": "b", "semantic_type": "gale"}]',
  )}//- p.stat_package.json\n${ship}`,
  'does not look into packages of others': `//- one/world.json\n{"meta": {"stats_config": {"definitions": {"d": {"id": "d", "axes": [{"name": "a", "semantic_type": <<"gale">>}]}}}}}\n//- two/world.json\n{"meta": {"stats_config": {}}}\n//- two/p.stat_package.json\n${ship}`,
  'bears broken packages': `${typed('<<"gale">>')}//- p.stat_package.json\n{"id": "p", "label": "P", "definitions": [3, {"axes": "x"}], "derivation_capabilities": {"a": null}}\n`,
});

describe('an axis with an unknown semantic type', () => {
  const deriveFrom = (semantic_type: string) => {
    const definitions = { d: { id: 'd', axes: [{ name: 'a', semantic_type }] } };
    const packages = [...builtinPackages, { id: 'own', label: 'Own', definitions }];
    const active = packages.map(({ id }) => id);
    const excluded = ['mood_from_sentiment_full'];
    return [10, 90].map((a) => computeDerivations({ d: { a } }, active, { packages, excluded }));
  };

  it('takes no part in any derivation', () => {
    const [low, high] = deriveFrom('positive_sentimant');
    assert.deepEqual(low, high);
  });

  it('would take part with a known one', () => {
    const [low, high] = deriveFrom('positive_sentiment');
    assert.notDeepEqual(low, high);
  });
});
