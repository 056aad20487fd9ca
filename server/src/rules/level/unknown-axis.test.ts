import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { levelUnknownAxis } from './unknown-axis.ts';

const level = (conditions: string) =>
  definitionText(`"axes": [{"name": "affinity"}], "levels": [{"id": "l", "conditions": {${conditions}}}]`);

describeRule(levelUnknownAxis, {
  'marks the key and offers the nearest axis': {
    text: level('<<"afinity">>: {"type": "min", "min_value": 1}'),
    messages: [/"l".*"afinity".*; did you mean "affinity"\?$/],
    fixes: {
      'Rename to "affinity"':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "affinity"}], "levels": [{"id": "l", "conditions": {"affinity": {"type": "min", "min_value": 1}}}]}}}',
    },
    safe: [],
  },
  'offers no axis that has a condition already': {
    text: level(
      '"affinity": {"type": "min", "min_value": 1}, <<"Affinity">>: {"type": "max", "max_value": 9}',
    ),
    fixes: {},
  },
  'accepts an axis of the definition': level('"affinity": {"type": "min", "min_value": 1}'),
});
