import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { axisDuplicateName } from './duplicate-name.ts';

describeRule(axisDuplicateName, {
  'marks the second and names the first': {
    text: definitionText('"axes": [{"name": "a"}, {"name": "b"}, {"name": <<"a">>}]'),
    related: ['"a": The first axis of this name'],
    fixes: {
      'Change to "a_2"':
        definitionText('"axes": [{"name": "a"}, {"name": "b"}, {"name": "a_2"}]').split('\n')[1] ?? '',
      'Remove this "a"': definitionText('"axes": [{"name": "a"}, {"name": "b"}]').split('\n')[1] ?? '',
    },
    safe: [],
  },
  'does not see spaces around names': definitionText('"axes": [{"name": "a"}, {"name": <<" a ">>}]'),
  'tells upper from lower case': definitionText('"axes": [{"name": "a"}, {"name": "A"}]'),
});
