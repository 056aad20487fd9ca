import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { coerceFloat } from '../../engine/values/coerce-float.ts';
import { coerceInteger } from '../../engine/values/coerce-integer.ts';
import { describeValue } from '../../engine/values/describe-value.ts';
import type { Located } from '../../model/records.ts';
import { describePlace } from '../describe-place.ts';
import { isCoveredByOtherRules } from '../is-covered-by-other-rules.ts';
import { isNoteKey } from '../is-note-key.ts';
import { makeSafeFix } from '../make-fix.ts';
import { listDerivationsOf } from '../package-parts.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

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
      context.reportIfRoom(() => ({
        path,
        message: tellWrong(context, path, expected, value),
        fixes: offerNumber(path, value, types),
      }));
    }
    for (const { path, value, isWhole } of listTexts(context)) {
      if ((isWhole ? coerceInteger(value) : coerceFloat(value)) !== undefined) continue;
      const expected = isWhole ? l10n.t('a whole number') : l10n.t('a number');
      context.reportIfRoom(() => ({ path, message: tellWrong(context, path, expected, value) }));
    }
  },
};

function tellWrong(context: RuleContext, path: JsonPath, expected: string, value: JsonValue): string {
  return l10n.t(
    '{0} must be {1}, not {2}; like this it counts as missing',
    describePlace(context.file, path),
    expected,
    describeValue(value),
  );
}

/** The numbers of derivations that are written as text: the game takes those that it can read, which no schema says. */
function listTexts(context: RuleContext): readonly (Located<string> & { readonly isWhole: boolean })[] {
  return listDerivationsOf(context).flatMap(({ value, path, formulas }) => [
    ...findText(value, path, 'priority', true),
    ...formulas.flatMap(({ value: formula, path: at, weights }) => [
      ...findText(formula, at, 'offset', false),
      ...Object.keys(weights?.value ?? {}).flatMap((key) =>
        weights === undefined ? [] : findText(weights.value, weights.path, key, false),
      ),
    ]),
  ]);
}

function findText(object: JsonObject, path: JsonPath, key: string, isWhole: boolean) {
  const value = ownMember(object, key);
  return typeof value === 'string' ? [{ value, path: [...path, key], isWhole }] : [];
}

/** Text that holds the number which is expected can be nothing else. */
function offerNumber(path: JsonPath, value: JsonValue, types: readonly string[]): readonly Fix[] {
  const isWhole = types.includes('integer');
  if (typeof value !== 'string' || !(isWhole || types.includes('number'))) return [];
  const json = /^\s*(-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?)\s*$/.exec(value)?.[1];
  if (json === undefined || (isWhole && !Number.isInteger(Number(json)))) return [];
  return [makeSafeFix(l10n.t('Change to {0}', json), { kind: 'replace-value', path, json })];
}
