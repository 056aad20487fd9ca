import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { Fix } from '../../base/problem.ts';
import { coerceFloat } from '../../engine/values/coerce-float.ts';
import { makeChoice } from '../make-fix.ts';
import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { setConfigMember } from '../set-config-member.ts';

/** An axis whose default lies outside its range, also when the default is not written and therefore 0. */
export const axisDefaultOutOfRange: Rule = {
  code: 'axis/default-out-of-range',
  severity: 'error',
  summary: 'The default of an axis lies outside its range.',
  why: 'The game refuses the whole stats_config. A "default_value" that is not written is 0, so an axis whose range does not hold 0 must have one.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength", "min_value": 1, "max_value": 20 }] }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength", "min_value": 1, "max_value": 20, "default_value": 10 }]
    }
  }
}
`,
  check: (context) =>
    reportConfigErrors(context, 'axis/default-out-of-range', (_, path) => ({
      fixes: moveIntoRange(context, path.slice(0, -1)),
    })),
};

/** Offers the bound that the default crosses, or to move that bound. `axis` is the axis's path. */
function moveIntoRange(context: RuleContext, axis: JsonPath): readonly Fix[] {
  const numberAt = (key: string, absent: number) =>
    coerceFloat(context.valueAt([...axis, key]) ?? absent) ?? absent;
  const initial = numberAt('default_value', 0);
  const bound = initial < numberAt('min_value', 0) ? 'min_value' : 'max_value';
  const json = JSON.stringify(numberAt(bound, bound === 'min_value' ? 0 : 100));
  const isWritten = context.valueAt([...axis, 'default_value']) !== undefined;
  const title = isWritten
    ? l10n.t('Change the default to {0}', json)
    : l10n.t('Add "default_value": {0}', json);
  const move = makeChoice(title, setConfigMember(context, axis, 'default_value', json));
  if (!isWritten) return [move];
  const widened = setConfigMember(context, axis, bound, JSON.stringify(initial));
  const widening =
    bound === 'min_value'
      ? l10n.t('Widen the axis down to {0}', initial)
      : l10n.t('Widen the axis up to {0}', initial);
  return [move, makeChoice(widening, widened)];
}
