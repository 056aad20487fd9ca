import assert from 'node:assert/strict';
import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { validateStatsConfig } from '../../engine/config/validate-stats-config.ts';
import { axisSemanticWeightRange } from './semantic-weight-range.ts';

const weight = (json: string) => definitionText(`"axes": [{"name": "a", "semantic_weight": ${json}}]`);

describeRule(axisSemanticWeightRange, {
  'marks a weight above 1': {
    text: weight('<<1.5>>'),
    messages: [
      'Axis "a" of "d": the weight 1.5 lies outside 0 to 1; the game\'s server does not mind, but its client refuses the whole config and takes a default one',
    ],
    fixes: { 'Change the weight to 1': weight('1').split('\n')[1] ?? '' },
    safe: [],
  },
  'marks a negative weight': {
    text: weight('<<-0.1>>'),
    fixes: { 'Change the weight to 0': weight('0').split('\n')[1] ?? '' },
  },
  'reads text as the server does': weight('<<"2">>'),
  'accepts 0': weight('0'),
  'accepts 1': weight('1'),
  'accepts the default': definitionText('"axes": [{"name": "a"}]'),
  'leaves what is no number to other rules': weight('"heavy"'),
});

describe('a weight outside 0 to 1', () => {
  it('passes for the server', () => {
    for (const semantic_weight of [-5, 1.5]) {
      const axes = [{ name: 'a', semantic_weight }];
      assert.ok(validateStatsConfig({ definitions: { d: { id: 'd', axes } } }).valid);
    }
  });
});
