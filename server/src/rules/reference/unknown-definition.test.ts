import { gateText, itemLine, worldText } from '../../../test/reference-fixture.ts';
import { describeRule } from '../../../test/rule-fixture.ts';
import { referenceUnknownDefinition } from './unknown-definition.ts';

const gate = (id: string) => `{"definitionId": ${id}, "axis": "fear", "minValue": 5}`;

describeRule(referenceUnknownDefinition, {
  'marks the definition of a gate': {
    text: gateText(gate('<<"loyalti">>')),
    messages: [
      'There is no definition "loyalti"; the game keeps the gate shut for everyone; did you mean "loyalty"?',
    ],
    fixes: { 'Change to "loyalty"': itemLine(gate('"loyalty"')) },
    safe: [],
  },
  'mends another spelling': { text: gateText(gate('<<"Loyalty">>')), safe: ['Change to "loyalty"'] },
  'marks a definition that the package of a change does not have': {
    text: gateText('{"packageId": "core.mood", "definitionId": <<"loyalty">>, "axes": {"fear": 1}}'),
    messages: ['Package "core.mood" has no definition "loyalty"; the game refuses the change'],
    fixes: {},
  },
  'asks for the only definition of a package that is named in its place': {
    text: gateText(gate('<<"core.mood">>')),
    messages: [
      'There is no definition "core.mood"; the game keeps the gate shut for everyone; did you mean "mood"?',
    ],
    fixes: { 'Change to "mood"': itemLine(gate('"mood"')) },
    safe: [],
  },
  'asks for no definition of another package': {
    text: gateText(
      '{"packageId": "core.mood", "definitionId": <<"core.relationships">>, "axes": {"valence": 1}}',
    ),
    fixes: {},
  },
  'marks the definition of a behaviour': {
    text: worldText(
      '"npc_config": {"when": {"type": "stat_axis_lt", "statDefinition": <<"honour">>, "axis": "x"}}',
    ),
    messages: ['There is no definition "honour"; the game takes the value as 0'],
  },
  'accepts definitions of the world, of packages and of the package of a change': gateText(
    `${gate('"loyalty"')}, ${gate('"mood"')}, {"packageId": "core.mood", "definitionId": "mood", "axes": {"valence": 1}}`,
  ),
  'takes no notice of objects that are no gates': gateText('{"definitionId": "honour", "note": "x"}'),
  'accepts what the config declares': `${gateText(gate('"plugin_honour"'))}//- statlens.config.json
{"externals": {"definitions": ["plugin_*"]}}
`,
  'leaves out packages that the config leaves out': `${gateText(gate('<<"mood">>'))}//- statlens.config.json
{"packages": {"builtIn": ["core.relationships"]}}
`,
  'waits until all files are read': { text: gateText(gate('"honour"')), indexing: true },
});
