import { derivationText, packageText } from '../../../test/package-fixture.ts';
import { describeRule } from '../../../test/rule-fixture.ts';
import { packageNothingComputed } from './nothing-computed.ts';

const derivation = (members: string) =>
  `{"id": "d", "from_semantic_types": [], "to_stat_definition": "temper"${members}}`;

describeRule(packageNothingComputed, {
  'marks a derivation without both': {
    text: packageText([derivationText('c'), `<<${derivation('')}>>`]),
    messages: ['Derivation "d" has neither formulas nor transforms; the game refuses the whole package'],
    fixes: { 'Remove the derivation': packageText([derivationText('c')]).split('\n')[1] ?? '' },
    safe: [],
  },
  'marks empty lists': packageText([`<<${derivation(', "formulas": [], "transforms": []')}>>`]),
  'accepts formulas alone': packageText([derivationText('d')]),
  'accepts transforms alone': packageText([
    derivation(', "transforms": [{"output_key": "label", "conditions": [], "default": null}]'),
  ]),
  'leaves a list that is none to the rule about wrong types': packageText([derivation(', "formulas": {}')]),
});
