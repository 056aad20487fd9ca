import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { axisBlankName } from './blank-name.ts';

describeRule(axisBlankName, {
  'marks the name': {
    text: definitionText('"axes": [{"name": <<"  ">>}]'),
  },
  'offers the shown name in small letters': {
    text: definitionText('"axes": [{"name": <<"">>, "display_name": " Sea  Legs"}]'),
    fixes: {
      'Change the name to "sea_legs"':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "sea_legs", "display_name": " Sea  Legs"}]}}}',
    },
    safe: [],
  },
  'offers no name that another axis has': {
    text: definitionText('"axes": [{"name": "a"}, {"name": <<"">>, "display_name": "A"}]'),
    fixes: {},
  },
  'accepts a name with spaces around it': definitionText('"axes": [{"name": " a "}]'),
});
