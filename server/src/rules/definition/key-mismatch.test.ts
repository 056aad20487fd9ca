import { describeRule } from '../../../test/rule-fixture.ts';
import { definitionKeyMismatch } from './key-mismatch.ts';

describeRule(definitionKeyMismatch, {
  'marks the id and offers both ways out': {
    text: '//- stats_config.json\n{"definitions": {"skills": {"id": <<"skill">>, "axes": [{"name": "a"}]}}}\n',
    fixes: {
      'Change the id to "skills"': '{"definitions": {"skills": {"id": "skills", "axes": [{"name": "a"}]}}}',
      'Rename the key to "skill"': '{"definitions": {"skill": {"id": "skill", "axes": [{"name": "a"}]}}}',
    },
    safe: [],
  },
  'tells upper from lower case':
    '//- stats_config.json\n{"definitions": {"Skills": {"id": <<"skills">>, "axes": [{"name": "a"}]}}}\n',
  'offers no id that could not match': {
    text: '//- stats_config.json\n{"definitions": {" a ": {"id": <<"a">>, "axes": [{"name": "x"}]}}}\n',
    fixes: { 'Rename the key to "a"': '{"definitions": {"a": {"id": "a", "axes": [{"name": "x"}]}}}' },
  },
  'accepts an id with spaces around it':
    '//- stats_config.json\n{"definitions": {"a": {"id": " a ", "axes": [{"name": "x"}]}}}\n',
});
