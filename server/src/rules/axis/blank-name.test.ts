import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { axisBlankName } from './blank-name.ts';

describeRule(axisBlankName, {
  'marks the name': {
    text: definitionText('"axes": [{"name": <<"  ">>}]'),
  },
  'accepts a name with spaces around it': definitionText('"axes": [{"name": " a "}]'),
});
