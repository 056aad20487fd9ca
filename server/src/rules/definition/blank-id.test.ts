import { describeRule } from '../../../test/rule-fixture.ts';
import { definitionBlankId } from './blank-id.ts';

describeRule(definitionBlankId, {
  'marks the id and takes the key for it': {
    text: '//- stats_config.json\n{"definitions": {"d": {"id": <<"">>, "axes": [{"name": "a"}]}}}\n',
    fixes: { 'Change the id to "d"': '{"definitions": {"d": {"id": "d", "axes": [{"name": "a"}]}}}' },
    safe: ['Change the id to "d"'],
  },
  'has no fix when the key is blank too': {
    text: '//- stats_config.json\n{"definitions": {" ": {"id": <<" \\t ">>, "axes": [{"name": "a"}]}}}\n',
    fixes: {},
  },
  'has no fix when the key has spaces around it, which no id can have': {
    text: '//- stats_config.json\n{"definitions": {" d": {"id": <<"">>, "axes": [{"name": "a"}]}}}\n',
    fixes: {},
  },
  'accepts an id of one character':
    '//- stats_config.json\n{"definitions": {"d": {"id": "d", "axes": [{"name": "a"}]}}}\n',
});
