import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { JsonValue } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { describeValue } from '../../engine/describe-value.ts';
import { describePlace } from '../describe-place.ts';
import { isCoveredByOtherRules } from '../is-covered-by-other-rules.ts';
import { isNoteKey } from '../is-note-key.ts';
import { makeSafeFix } from '../make-fix.ts';
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
    for (const { path, keyword, types = [], expected } of context.file.shapeProblems) {
      if (keyword === 'required' || isCoveredByOtherRules(context, path) || isNoteKey(String(path.at(-1))))
        continue;
      const value = context.valueAt(path) ?? null;
      // An instance without a character has a rule of its own, npc/instance-without-character.
      if (value === null && path.at(-1) === 'character_id') continue;
      context.reportIfRoom(() => {
        const found = describeValue(value);
        const message = l10n.t(
          '{0} must be {1}, not {2}; like this it counts as missing',
          describePlace(context.file, path),
          expected,
          found,
        );
        return { path, message, fixes: offerNumber(path, value, types) };
      });
    }
  },
};

/** Text that holds the number which is expected can be nothing else. */
function offerNumber(path: JsonPath, value: JsonValue, types: readonly string[]): readonly Fix[] {
  const isWhole = types.includes('integer');
  if (typeof value !== 'string' || !(isWhole || types.includes('number'))) return [];
  const json = /^\s*(-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?)\s*$/.exec(value)?.[1];
  if (json === undefined || (isWhole && !Number.isInteger(Number(json)))) return [];
  return [makeSafeFix(l10n.t('Change to {0}', json), { kind: 'replace-value', path, json })];
}
