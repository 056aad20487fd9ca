import { describeRule } from '../../../test/rule-fixture.ts';
import { configNotAnObject } from './not-an-object.ts';

describeRule(configNotAnObject, {
  'marks a stats_config of another type': {
    text: '//- world.json\n{"meta": {"stats_config": <<"later">>}}\n',
  },
  'marks a stats_config that is null': '//- world.json\n{"meta": {"stats_config": <<null>>}}\n',
  'marks definitions in a list': {
    text: '//- stats_config.json\n{"definitions": <<[{"id": "d", "axes": [{"name": "a"}]}, {"id": "e"}]>>}\n',
    fixes: {
      'Change to an object with the ids as keys':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a"}]}, "e": {"id": "e"}}}',
    },
    safe: [],
  },
  'puts a list in place of the whole config under "definitions"': {
    text: '//- world.json\n{"meta": {"stats_config": <<[{"id": "d", "axes": [{"name": "a"}]}]>>}}\n',
    fixes: {
      'Change to "definitions" with the ids as keys':
        '{"meta": {"stats_config": {"definitions": {"d": {"id": "d", "axes": [{"name": "a"}]}}}}}',
    },
    safe: [],
  },
  'marks an empty list': {
    text: '//- stats_config.json\n{"definitions": <<[]>>}\n',
    fixes: { 'Change to { }': '{"definitions": {}}' },
  },
  'has no offer for lists without ids, or with one id twice': {
    text: '//- world.json\n[{"meta": {"stats_config": {"definitions": <<[{"id": "d"}, {"id": "d"}]>>}}}, {"meta": {"stats_config": <<[1]>>}}]\n',
    fixes: {},
  },
  'marks each config of a list of worlds':
    '//- world.json\n[{"meta": {"stats_config": {}}}, {"meta": {"stats_config": <<3>>}}]\n',
  'accepts a config without definitions': '//- world.json\n{"meta": {"stats_config": {}}}\n',
  'accepts a world without config': '//- world.json\n{"meta": {}}\n',
});
