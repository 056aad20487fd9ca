import { packageText } from '../../../test/package-fixture.ts';
import { describeRule } from '../../../test/rule-fixture.ts';
import { packageUndeclaredSource } from './undeclared-source.ts';

const derivation = (needs: string, sources: string, id = '"id": "d", ') =>
  packageText([
    `{${id}${needs}"to_stat_definition": "temper", "formulas": [{"source_semantic_types": {${sources}}, "weights": {"calm": 1}, "output_axis": "patience"}]}`,
  ]);
const after = (needs: string, sources: string) => derivation(needs, sources).split('\n')[1] ?? '';

describeRule(packageUndeclaredSource, {
  'marks the meaning and offers to list it': {
    text: derivation('"from_semantic_types": ["a"], ', '"calm": <<"calming_source">>'),
    messages: [
      'Derivation "d" does not list "calming_source" in "from_semantic_types"; the game refuses the whole package',
    ],
    fixes: {
      'Add "calming_source" to "from_semantic_types"': after(
        '"from_semantic_types": ["a", "calming_source"], ',
        '"calm": "calming_source"',
      ),
    },
    safe: [],
  },
  'asks whether a listed one was meant': {
    text: derivation('"from_semantic_types": ["calming_source"], ', '"calm": <<"calming_sauce">>'),
    messages: [
      'Derivation "d" does not list "calming_sauce" in "from_semantic_types"; the game refuses the whole package; did you mean "calming_source"?',
    ],
    fixes: {
      'Change to "calming_source"': after(
        '"from_semantic_types": ["calming_source"], ',
        '"calm": "calming_source"',
      ),
      'Add "calming_sauce" to "from_semantic_types"': after(
        '"from_semantic_types": ["calming_source", "calming_sauce"], ',
        '"calm": "calming_sauce"',
      ),
    },
  },
  'names a derivation without an id by its place': {
    text: derivation('"from_semantic_types": [], ', '"calm": <<"calming_source">>', ''),
    messages: [
      'Derivation 1 does not list "calming_source" in "from_semantic_types"; the game refuses the whole package',
    ],
  },
  'accepts what is listed': derivation(
    '"from_semantic_types": ["other", "calming_source"], ',
    '"calm": "calming_source"',
  ),
  'leaves a missing list to the rule about missing members': derivation('', '"calm": "calming_source"'),
  'leaves a meaning that is no text to the rule about wrong types': derivation(
    '"from_semantic_types": [], ',
    '"calm": 5',
  ),
});
