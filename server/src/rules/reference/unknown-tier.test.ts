import { gateText, itemLine, worldText } from '../../../test/reference-fixture.ts';
import { describeRule } from '../../../test/rule-fixture.ts';
import { referenceUnknownTier } from './unknown-tier.ts';

const gate = (members: string) => `{"definitionId": "loyalty", ${members}}`;

describeRule(referenceUnknownTier, {
  'marks a tier that the axis lacks': {
    text: gateText(gate('"axis": "devotion", "minTierId": <<"wram">>')),
    messages: [
      '"wram" is no tier of "devotion"; no value ever gets it there, so the game cannot open the gate as it was meant; did you mean "warm"?',
    ],
    fixes: { 'Change to "warm"': itemLine(gate('"axis": "devotion", "minTierId": "warm"')) },
    safe: [],
  },
  'marks a tier of another axis': {
    text: gateText(gate('"axis": "devotion", "maxTierId": <<"calm">>')),
    messages: [
      '"calm" is a tier of "fear", not of "devotion"; no value ever gets it there, so the game cannot open the gate as it was meant',
    ],
    fixes: {},
  },
  'marks a tier that no axis of the definition has': {
    text: gateText(gate('"minTierId": <<"friend">>')),
    messages: [
      '"friend" is no tier of "loyalty"; no value ever gets it there, so the game cannot open the gate as it was meant',
    ],
  },
  'reads gates with underscores': gateText('{"definition_id": "loyalty", "min_tier_id": <<"friend">>}'),
  'accepts tiers of the axis, or of any axis without one': gateText(
    `${gate('"axis": "devotion", "minTierId": "cold", "maxTierId": "warm"')}, ${gate('"minTierId": "calm"')}`,
  ),
  'accepts a tier that is null or empty of meaning': gateText(gate('"axis": "devotion", "minTierId": null')),
  'leaves unknown axes and definitions to the rules about those': gateText(
    `${gate('"axis": "love", "minTierId": "x"')}, {"definitionId": "honour", "minTierId": "x"}`,
  ),
  'accepts what the config declares': `${gateText(gate('"minTierId": "plugin.friend"'))}//- statlens.config.json
{"externals": {"tiers": ["plugin.*"]}}
`,
  'takes no notice of tiers in stats': worldText('"stats": {"definitionId": "loyalty", "minTierId": "x"}'),
});
