import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, ownMember } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { listKeySlips } from '../find-key-slips.ts';
import { isTrimmedName } from '../is-trimmed-name.ts';
import { listAxisNames } from '../list-axis-names.ts';
import { makeSafeFix } from '../make-fix.ts';
import { pointerOfMember } from '../match-key-slips.ts';
import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';
import { tellKeySlip } from '../tell-key-slip.ts';

/** An object of the stats_config that lacks a member which the game needs. */
export const configMissingMember: Rule = {
  code: 'config/missing-member',
  severity: 'error',
  summary: 'A definition, axis, tier, level or condition lacks a member that the game needs.',
  why: 'A definition needs "id" and "axes", an axis "name", a tier "id", "axis_name" and "min", a level "id" and "conditions", a condition "type". All keys are written with underscores: "axisName" is a key the game does not know, and then "axis_name" is missing. The game refuses the whole stats_config.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "tiers": [{ "id": "weak", "axis_name": "strength", "max": 100 }]
    }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "tiers": [{ "id": "weak", "axis_name": "strength", "min": 0, "max": 100 }]
    }
  }
}
`,
  records: ['world'],
  check: (context) =>
    reportConfigErrors(context, 'config/missing-member', ({ missing = '' }, path) => {
      const slip = listKeySlips(context).get(pointerOfMember(path, missing));
      if (slip !== undefined) return { named: true, ...tellKeySlip(slip) };
      return { named: true, part: 'key', fixes: ADD.get(missing)?.(context, path) ?? [] };
    }),
};

/** What can be added without asking, by the member that is missing. */
const ADD: ReadonlyMap<string, (context: RuleContext, path: JsonPath) => readonly Fix[]> = new Map([
  ['id', addId],
  ['axis_name', addAxisName],
  ['type', addType],
]);

/** The id of a definition can only be the key it stands under, so it can be added without asking. */
function addId(context: RuleContext, path: JsonPath): readonly Fix[] {
  const key = path.at(-1);
  if (path.at(-2) !== 'definitions' || typeof key !== 'string' || !isTrimmedName(key)) return [];
  return add(context, path, 'id', key);
}

/** The axis of a tier, where there is only one. */
function addAxisName(context: RuleContext, path: JsonPath): readonly Fix[] {
  if (path.at(-2) !== 'tiers') return [];
  const [name, second] = listAxisNames(context, path.slice(0, -2));
  return name === undefined || name === '' || second !== undefined
    ? []
    : add(context, path, 'axis_name', name);
}

/** The type of a condition follows from the bounds it has. */
function addType(context: RuleContext, path: JsonPath): readonly Fix[] {
  const condition = context.valueAt(path);
  if (path.at(-2) !== 'conditions' || !isJsonObject(condition)) return [];
  const [hasMin, hasMax] = ['min_value', 'max_value'].map(
    (key) => (ownMember(condition, key) ?? null) !== null,
  );
  if (!hasMin && !hasMax) return [];
  return add(context, path, 'type', hasMin && hasMax ? 'range' : hasMin ? 'min' : 'max');
}

/** Adds a member that can only be this; none where it stands under another name, which another rule offers to change. */
function add(context: RuleContext, path: JsonPath, key: string, value: string): readonly Fix[] {
  const object = context.valueAt(path);
  if (!isJsonObject(object) || Object.hasOwn(object, key)) return [];
  if (suggestName(key, Object.keys(object))?.certain) return [];
  const json = JSON.stringify(value);
  return [makeSafeFix(l10n.t('Add "{0}": {1}', key, json), { kind: 'insert-member', path, key, json })];
}
