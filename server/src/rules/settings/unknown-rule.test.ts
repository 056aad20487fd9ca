import { describeRule } from '../../../test/rule-fixture.ts';
import { makeSettingsUnknownRule } from './unknown-rule.ts';

describeRule(
  makeSettingsUnknownRule(() => ['tier/gap', 'tier/overlap', 'level/unreachable']),
  {
    'marks the code and offers the nearest': {
      text: '//- statlens.config.json\n{"rules": {<<"tier/gpa">>: "off"}, "overrides": [{"files": ["a"], "rules": {<<"Tier/Overlap">>: "off"}}]}\n',
      messages: [
        'There is no problem with the code "tier/gpa", so this setting has no effect; did you mean "tier/gap"?',
        /did you mean "tier\/overlap"\?$/,
      ],
      fixes: {
        'Rename to "tier/gap"':
          '{"rules": {"tier/gap": "off"}, "overrides": [{"files": ["a"], "rules": {"Tier/Overlap": "off"}}]}',
        'Rename to "tier/overlap"':
          '{"rules": {"tier/gpa": "off"}, "overrides": [{"files": ["a"], "rules": {"tier/overlap": "off"}}]}',
      },
      safe: ['Rename to "tier/overlap"'],
    },
    'takes __proto__ and a lone star for codes nobody has':
      '//- statlens.config.json\n{"rules": {<<"__proto__">>: "off", <<"*">>: "off", <<"axis/*">>: "off"}}\n',
    'accepts codes and whole subjects':
      '//- statlens.config.json\n{"rules": {"tier/gap": "off", "tier/*": "warning", "level/*": "error"}}\n',
    'leaves other types to another rule':
      '//- statlens.config.json\n{"rules": ["tier/gpa"], "overrides": [1]}\n',
  },
);
