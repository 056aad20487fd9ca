import { gateText, itemLine, worldText } from '../../../test/reference-fixture.ts';
import { describeRule } from '../../../test/rule-fixture.ts';
import { referenceUnknownAxis } from './unknown-axis.ts';

const gate = (axis: string) => `{"definitionId": "loyalty", "axis": ${axis}, "minValue": 5}`;
const delta = (axes: string, members = '"packageId": "core.relationships"') =>
  `{${members}, "axes": {${axes}}}`;
const behavior = (condition: string) =>
  worldText(`"behavior": {"routines": [{"conditions": [${condition}]}]}`);

describeRule(referenceUnknownAxis, {
  'marks the axis of a gate, and offers a similar one or a new one': {
    text: gateText(gate('<<"fears">>')),
    messages: [
      '"fears" is no axis of "loyalty"; the game keeps the gate shut for everyone; did you mean "fear"?',
    ],
    fixes: {
      'Change to "fear"': itemLine(gate('"fear"')),
      'Add the axis "fears" to "loyalty" in the world': worldText()
        .replace('{"name": "fear"}]', '{"name": "fear"}, {"name": "fears"}]')
        .split('\n')
        .slice(1)
        .join('\n')
        .trimEnd(),
    },
    safe: [],
  },
  'mends another spelling': { text: gateText(gate('<<"Fear">>')), safe: ['Change to "fear"'] },
  'marks the axis of a change by its key': {
    text: gateText(delta('"affinity": 5, <<"afinity">>: -5')),
    messages: [
      '"afinity" is no axis of "relationships"; the game stores the change under that name, where nothing reads it; did you mean "affinity"?',
    ],
  },
  'renames the axis of a change': {
    text: gateText(delta('<<"Fear">>: 5', '"packageId": "p", "definitionId": "loyalty"')),
    fixes: {
      'Rename to "fear"': itemLine(delta('"fear": 5', '"packageId": "p", "definitionId": "loyalty"')),
    },
  },
  'marks the axis of a behaviour': {
    text: behavior(
      '{"type": "stat_axis_gt", "statDefinition": "loyalty", "axis": <<"anger">>, "threshold": 5}, {"type": "stat_axis_between", "stat_definition": "loyalty", "axis": <<"anger">>}',
    ),
    messages: [
      '"anger" is no axis of "loyalty"; the game takes it as 0',
      '"anger" is no axis of "loyalty"; the game takes it as 0',
    ],
  },
  'marks the axis of an old condition': behavior(
    '{"type": "relationship_gt", "metric": <<"afinity">>}, {"type": "relationship_lt", "axis": "trust"}, {"type": "relationship_lt", "metric": "npcRelationship.afinity"}, {"type": "relationship_lt"}',
  ),
  'looks into scenes and modules of bundles, but not at its NPCs': `//- all.bundle.json
{"core": {"world": ${worldText().split('\n').slice(1).join('\n').trimEnd()}, "scenes": [{"gates": [${gate('<<"anger">>')}]}], "npcs": [{"source_id": 1, "name": "M", "meta": {"gates": [${gate('"anger"')}]}}]}, "modules": [${gate('<<"anger">>')}]}
`,
  'accepts the axes of the definition, of a package, and of changes in any shape': gateText(
    `${gate('"fear"')}, ${delta('"affinity": 5')}, ${delta('"fear": 1', '"packageId": "unknown"')}, {"axes": {"x": 1}}, {"packageId": "core.mood", "axes": ["x"]}, {"packageId": "core.mood", "axes": {"x": "y"}}`,
  ),
  'leaves unknown definitions to the rule about those': gateText('{"definitionId": "honour", "axis": "x"}'),
  'knows the axes of packages in files': `${gateText(delta('"luck": 1, <<"lukc">>: 1', '"packageId": "plugin.luck"'))}//- luck.stat_package.json
{"id": "plugin.luck", "label": "Luck", "definitions": {"luck": {"id": "luck", "axes": [{"name": "luck"}]}, "fate": {"id": "fate", "axes": [{"name": "doom"}]}}}
`,
  'says nothing about an item without a world': `//- letter.item.json\n${itemLine(gate('"anger"'))}\n`,
  'leaves changes that the game refuses to other rules': gateText(
    '{"packageId": "core.mood", "definitionId": "loyalty", "axes": {"x": 1}}, {"packageId": "mood", "definitionId": "loyalty", "axes": {"x": 1}}',
  ),
  'marks an axis under a package that may come from a plugin': gateText(
    '{"packageId": "plugin.honour", "definitionId": "loyalty", "axes": {<<"x">>: 1}}',
  ),
});
