import { definitionText, describeRule } from '../../test/rule-fixture.ts';
import { entityLegacyComputedKey } from './entity/legacy-computed-key.ts';
import { entityLevelFromMissingAxis } from './entity/level-from-missing-axis.ts';
import { entityStaleTierId } from './entity/stale-tier-id.ts';
import { entityUnknownAxis } from './entity/unknown-axis.ts';

const AXES =
  '"axes": [{"name": "str"}, {"name": "hp", "min_value": 20, "default_value": 50}], "levels": [{"id": "frail", "conditions": {"hp": {"type": "max", "max_value": 40}}}]';

/** A config, and an NPC with values to which a modifier applies. */
const modified = (stats: string) =>
  `${definitionText(AXES)}//- mara.npc.json
{"id": 12, "name": "Mara", "stats": {"d": {${stats}}}, "stats_metadata": {"d": {"modifiers": [{"type": "additive", "axis": "str", "value": 5}]}}}
`;

describeRule(entityUnknownAxis, {
  'tells that modifiers leave nothing of it': {
    text: modified('<<"zz_top">>: 5'),
    messages: [
      '"zz_top" is no axis of "d"; the game computes nothing with it, and drops it because modifiers apply',
    ],
  },
});

describeRule(entityStaleTierId, {
  'tells that modifiers leave nothing of an id without axis': {
    text: modified('<<"luckTierId">>: "x"'),
    messages: [
      '"luckTierId" is the tier of no axis of "d"; the game does not update it, and drops it because modifiers apply',
    ],
  },
});

describeRule(entityLegacyComputedKey, {
  'tells that modifiers leave nothing of it': {
    text: modified('<<"intimacyLevelId">>: "x"'),
    messages: [
      '"intimacyLevelId" is the old name of a computed id, which is called "levelId" today; the game does not update it, and drops it because modifiers apply',
    ],
  },
});

describeRule(entityLevelFromMissingAxis, {
  'tells what a missing axis counts as where modifiers apply': {
    text: modified('"str": 5').replace('"d": {"str"', '<<"d">>: {"str"'),
    messages: [
      'Level "frail" holds only because "hp" is missing and counts as 20 in the game, not as the default 50',
    ],
  },
  'says nothing of a number in text, which counts where modifiers apply': modified('"str": 5, "hp": "30"'),
});
