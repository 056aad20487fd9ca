import { describeValue } from '../../engine/describe-value.ts';
import { describePlace } from '../describe-place.ts';
import { isCoveredByOtherRules } from '../is-covered-by-other-rules.ts';
import type { Rule } from '../rule.ts';

/** A value of the wrong type, outside of stats and stats_config. */
export const fileWrongType: Rule = {
  code: 'file/wrong-type',
  severity: 'warning',
  summary: 'A value is of another type than the game expects there.',
  why: 'Ids are whole numbers (those of character instances are text), names are text, and modifiers need numbers. A value of another type counts as missing here: an NPC whose "world_id" is text belongs to no world by it. The game refuses such a record, or fails on it later.',
  bad: `//- mara.npc.json
{ "id": "12", "name": "Mara", "stats": {} }
`,
  good: `//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": {} }
`,
  check: (context) => {
    for (const { path, keyword, expected } of context.file.shapeProblems) {
      if (keyword === 'required' || isCoveredByOtherRules(context, path)) continue;
      const found = describeValue(context.valueAt(path) ?? null);
      const message = `${describePlace(context.file, path)} must be ${expected}, not ${found}; like this it counts as missing`;
      context.report({ path, message });
    }
  },
};
