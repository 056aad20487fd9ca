import { gateText, itemLine, worldText } from '../../../test/reference-fixture.ts';
import { describeRule } from '../../../test/rule-fixture.ts';
import { referenceUnknownLevel } from './unknown-level.ts';

const gating = (members: string) => worldText(`"intimacy_gating": {${members}}`);
const gate = (level: string, definition = 'loyalty') =>
  `{"definitionId": "${definition}", "minLevelId": ${level}}`;

describeRule(referenceUnknownLevel, {
  'marks levels of the gating': {
    text: gating(
      '"interactions": {"seduction": {"minimumLevel": <<"swron">>, "appropriateLevels": ["sworn", <<"noble">>]}}, "contentRatings": {"romantic": {"minimumLevel": <<"unheard">>}}',
    ),
    messages: [
      'No definition has a level "swron", so nobody ever reaches it; the game waits for it all the same; did you mean "sworn"?',
      'No definition has a level "noble", so nobody ever reaches it; the game waits for it all the same',
      'No definition has a level "unheard", so nobody ever reaches it; the game waits for it all the same',
    ],
    fixes: {
      'Change to "sworn"': gating(
        '"interactions": {"seduction": {"minimumLevel": "sworn", "appropriateLevels": ["sworn", "noble"]}}, "contentRatings": {"romantic": {"minimumLevel": "unheard"}}',
      )
        .split('\n')
        .slice(1)
        .join('\n')
        .trimEnd(),
    },
    safe: [],
  },
  'reads the other spelling too': gating(
    '"content_ratings": {"romantic": {"minimum_level": <<"none">>}}, "interactions": {"seduction": {"appropriate_levels": [<<"none">>]}}',
  ),
  'marks the level of a gate': {
    text: gateText(gate('<<"Sworn">>')),
    messages: [
      '"Sworn" is no level of "loyalty", so nobody ever reaches it; the game waits for it all the same; did you mean "sworn"?',
    ],
    fixes: { 'Change to "sworn"': itemLine(gate('"sworn"')) },
    safe: ['Change to "sworn"'],
  },
  'marks the level of another definition': gateText(gate('<<"intimate">>')),
  'accepts levels of the world and of packages': gating(
    '"interactions": {"seduction": {"minimumLevel": "intimate", "appropriateLevels": ["sworn", "soulmates", 5]}}',
  ),
  "accepts a level of the game's own definition in a gate": gateText(gate('"intimate"', 'relationships')),
  'leaves a gate of an unknown definition to the rule about those': gateText(gate('"sworn"', 'honour')),
  'accepts what the config declares': `${gating('"interactions": {"seduction": {"minimumLevel": "plugin_level"}}')}//- statlens.config.json
{"externals": {"levels": ["plugin_*"]}}
`,
  'says nothing while the game refuses the config': `//- world.json
{"meta": {"stats_config": {"definitions": {"d": {"id": "d", "axes": []}}}, "intimacy_gating": {"interactions": {"seduction": {"minimumLevel": "x"}}}}}
`,
  'waits until all files are read': { text: gateText(gate('"none"')), indexing: true },
});
