import { derivationText, packageText } from '../../../test/package-fixture.ts';
import { describeRule } from '../../../test/rule-fixture.ts';
import { packageFormulaWeightsMismatch } from './formula-weights-mismatch.ts';

const formula = (sources: string, weights: string) =>
  packageText([
    derivationText(
      'd',
      '',
      `{"source_semantic_types": {${sources}}, "weights": {${weights}}, "output_axis": "patience"}`,
    ),
  ]);
const after = (sources: string, weights: string) => formula(sources, weights).split('\n')[1] ?? '';

describeRule(packageFormulaWeightsMismatch, {
  'marks both ends of a slip': {
    text: formula('<<"calm">>: "calming_source"', '<<"clam">>: 1'),
    messages: [
      '"calm" is a source without a weight; the game refuses the whole package',
      '"clam" is a weight without a source; the game refuses the whole package',
    ],
    fixes: {
      'Add the weight "calm": 1': after('"calm": "calming_source"', '"clam": 1, "calm": 1'),
      'Rename to "calm"': after('"calm": "calming_source"', '"calm": 1'),
      'Remove the weight': after('"calm": "calming_source"', ''),
    },
    safe: [],
  },
  'mends another spelling': {
    text: formula('<<"calm">>: "calming_source"', '<<"Calm">>: 1'),
    safe: ['Rename to "calm"'],
  },
  'marks a source without any weight': formula('<<"calm">>: "calming_source"', ''),
  'marks a weight without any source': formula('', '<<"calm">>: 1'),
  'treats __proto__ as a name like any other': formula('<<"__proto__">>: "calming_source"', ''),
  'accepts the same names in another order': formula(
    '"a": "calming_source", "b": "calming_source"',
    '"b": 1, "a": -0.5',
  ),
  'accepts no sources and no weights': formula('', ''),
  'leaves a missing map to the rule about missing members': packageText([
    derivationText(
      'd',
      '',
      '{"source_semantic_types": {"calm": "calming_source"}, "output_axis": "patience"}',
    ),
  ]),
});
