import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { tierUnknownAxis } from './unknown-axis.ts';

const tier = (axis: string) =>
  definitionText(
    `"axes": [{"name": "affinity"}, {"name": "trust"}], "tiers": [{"id": "t", "axis_name": ${axis}, "min": 0}]`,
  );
const added = (axis: string) =>
  `{"definitions": {"d": {"id": "d", "axes": [{"name": "affinity"}, {"name": "trust"}, {"name": "${axis}"}], "tiers": [{"id": "t", "axis_name": "${axis}", "min": 0}]}}}`;
const fixed =
  '{"definitions": {"d": {"id": "d", "axes": [{"name": "affinity"}, {"name": "trust"}], "tiers": [{"id": "t", "axis_name": "affinity", "min": 0}]}}}';

describeRule(tierUnknownAxis, {
  'marks the axis and offers the nearest': {
    text: tier('<<"afinity">>'),
    messages: [/"t".*"afinity".*; did you mean "affinity"\?$/],
    fixes: { 'Change to "affinity"': fixed, 'Add the axis "afinity" to "d"': added('afinity') },
    safe: [],
  },
  'is sure about case and spaces': {
    text: tier('<<" Affinity">>'),
    fixes: { 'Change to "affinity"': fixed },
    safe: ['Change to "affinity"'],
  },
  'offers the axis alone when no name is like it': {
    text: tier('<<"charm">>'),
    fixes: { 'Add the axis "charm" to "d"': added('charm') },
  },
  'offers no axis whose name the game would trim': { text: tier('<<" charm">>'), fixes: {} },
  'offers no axis under whose name the game writes tiers': { text: tier('<<"charmTierId">>'), fixes: {} },
  'marks an empty name': { text: tier('<<"">>'), fixes: {} },
  'accepts an axis of the definition': tier('"trust"'),
});
