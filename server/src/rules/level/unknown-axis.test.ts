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
      'Add the axis "afinity" to "d"':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "affinity"}, {"name": "afinity"}], "levels": [{"id": "l", "conditions": {"afinity": {"type": "min", "min_value": 1}}}]}}}',
    },
    safe: [],
  },
  'does not offer an axis that has a condition already': {
    text: level(
      '"affinity": {"type": "min", "min_value": 1}, <<"Affinity">>: {"type": "max", "max_value": 9}',
    ),
    fixes: {
      'Add the axis "Affinity" to "d"':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "affinity"}, {"name": "Affinity"}], "levels": [{"id": "l", "conditions": {"affinity": {"type": "min", "min_value": 1}, "Affinity": {"type": "max", "max_value": 9}}}]}}}',
    },
  },
  'accepts an axis of the definition': level('"affinity": {"type": "min", "min_value": 1}'),
});
