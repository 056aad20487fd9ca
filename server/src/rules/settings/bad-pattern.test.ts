import { describeRule } from '../../../test/rule-fixture.ts';
import { settingsBadPattern } from './bad-pattern.ts';

describeRule(settingsBadPattern, {
  'says what is wrong with a pattern, wherever it stands': {
    text: `//- statlens.config.json
{
  "files": {"npc": [<<"/cast/*">>, "ok/*"]},
  "overrides": [{"files": ["ok"]}, {"files": [<<"../up/*">>]}],
  "packages": {"files": [<<"">>]},
  "ignore": ["../x", "!a/", <<"*a*a*a*a*a*a">>]
}
`,
    messages: [
      'The pattern "/cast/*" begins at the top of the disk instead of this folder; it is left out',
      'The pattern "../up/*" leaves this folder with ".."; it is left out',
      'The pattern "" is empty; it is left out',
      'The pattern "*a*a*a*a*a*a" has too many stars; it is left out',
    ],
    fixes: {},
  },
  'leaves other types to another rule':
    '//- statlens.config.json\n{"files": {"npc": [1], "item": "x"}, "overrides": [null, 3], "ignore": {}, "packages": []}\n',
  'has nothing to say about a list': '//- statlens.config.json\n["/x"]\n',
});
