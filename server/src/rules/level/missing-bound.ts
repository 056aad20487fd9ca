import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { listKeySlips } from '../find-key-slips.ts';
import { makeChoice } from '../make-fix.ts';
import { pointerOfMember } from '../match-key-slips.ts';
import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { tellKeySlip } from '../tell-key-slip.ts';

/** A condition without the bound that its type is about. */
export const levelMissingBound: Rule = {
  code: 'level/missing-bound',
  severity: 'error',
  summary: 'A condition lacks the bound that its type needs.',
  why: 'A condition of type "min" needs "min_value", one of type "max" needs "max_value", one of type "range" both; null counts as missing. The game refuses the whole stats_config.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "levels": [{ "id": "battle_ready", "conditions": { "strength": { "type": "range", "min_value": 60 } } }]
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
      "levels": [{ "id": "battle_ready", "conditions": { "strength": { "type": "min", "min_value": 60 } } }]
    }
  }
}
`,
  check: (context) =>
    reportConfigErrors(context, 'level/missing-bound', (error, path) => {
      const slip = listKeySlips(context).get(pointerOfMember(path, error.missing ?? ''));
      if (slip !== undefined) return tellKeySlip(slip);
      // The engine points at the bound when it is null, else at the condition.
      const condition =
        /_value$/.test(error.pointer) && context.valueAt(path) === null ? path.slice(0, -1) : path;
      return { part: condition === path ? 'key' : 'value', fixes: changeType(context, condition) };
    }),
};

/** Offers the type that goes with the one bound that is there. */
function changeType(context: RuleContext, path: JsonPath): readonly Fix[] {
  const condition = context.valueAt(path);
  if (!isJsonObject(condition)) return [];
  const type = hasBound(condition, 'min_value')
    ? 'min'
    : hasBound(condition, 'max_value')
      ? 'max'
      : undefined;
  if (type === undefined) return [];
  const change = { kind: 'replace-value', path: [...path, 'type'], json: JSON.stringify(type) } as const;
  return [makeChoice(l10n.t('Change the type to "{0}"', type), change)];
}

function hasBound(condition: JsonObject, key: string): boolean {
  return Object.hasOwn(condition, key) && condition[key] !== null;
}
