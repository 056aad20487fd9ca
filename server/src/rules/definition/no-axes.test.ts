import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { definitionNoAxes } from './no-axes.ts';

describeRule(definitionNoAxes, {
  'marks the empty list': {
    messages: [/^Definition "d": "axes" /],
    text: definitionText('"axes": <<[]>>'),
  },
  'accepts one axis': definitionText('"axes": [{"name": "a"}]'),
  'leaves a missing list to another rule': definitionText('"tiers": []'),
});
