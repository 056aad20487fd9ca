import { describeRule } from '../../../test/rule-fixture.ts';
import { settingsWrongType } from './wrong-type.ts';

describeRule(settingsWrongType, {
  'says what would be right': {
    text: '//- statlens.config.json\n{"ignore": <<"drafts/">>, "world": <<true>>, "axisStep": {"*": <<0>>}}\n',
    messages: [
      /^"ignore" must be a list \[ \], not .*, so it has no effect$/,
      /^"world" must be a whole number or a text in quotes, not /,
      /^"\*" must be a number > 0, not /,
    ],
    fixes: {},
  },
  'knows the severities, packages and meanings': {
    text: '//- statlens.config.json\n{"rules": {"tier/gap": <<"none">>}, "packages": {"builtIn": [<<"core.moods">>], "statsConfig": <<"both">>}}\n',
  },
  'names what is missing': {
    text: '//- statlens.config.json\n{"suppressions": [<<{"code": "tier/gap"}>>], "overrides": [<<{"files": []}>>]}\n',
    messages: ['Item 1 of "suppressions" lacks "file", so it has no effect', /lacks "rules"/],
  },
  'marks lists that no person wrote': {
    text: `//- statlens.config.json\n{"files": {"npc": <<${JSON.stringify(Array(101).fill('a/*.json'))}>>}}\n`,
    messages: [/^"npc" must be a list of at most 100, not /],
  },
  'marks a file that is no object': '//- statlens.config.json\n<<[]>>\n',
  'accepts what is right':
    '//- statlens.config.json\n{"ignore": [], "world": 1, "axisStep": {"*": 0.5}, "files": {"npc": ["a"]}, "externals": {"npcs": ["a", 1]}}\n',
});
