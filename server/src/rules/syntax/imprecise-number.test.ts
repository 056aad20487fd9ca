import { describeRule } from '../../../test/rule-fixture.ts';
import { syntaxImpreciseNumber } from './imprecise-number.ts';

describeRule(syntaxImpreciseNumber, {
  'marks the number': '//- mara.npc.json\n{"id": <<9007199254740993>>}\n',
  'accepts the largest exact one': '//- mara.npc.json\n{"id": 9007199254740991}\n',
  'accepts fractions': '//- mara.npc.json\n{"stats": {"d": {"a": 0.1234567890123456789}}}\n',
});
