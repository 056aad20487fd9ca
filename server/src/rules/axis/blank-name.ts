import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { Fix } from '../../base/problem.ts';
import { trimText } from '../../engine/values/trim-text.ts';
import { listAxisNames } from '../list-axis-names.ts';
import { makeChoice } from '../make-fix.ts';
import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** An axis with an empty name. */
export const axisBlankName: Rule = {
  code: 'axis/blank-name',
  severity: 'error',
  summary: 'The name of an axis is blank.',
  why: 'The name is the key under which NPCs and sessions hold their value. The game cuts spaces off both ends of it, and nothing must not be what remains. It refuses the whole stats_config.',
  bad: `//- stats_config.json
{
  "definitions": { "skills": { "id": "skills", "axes": [{ "name": "" }] } }
}
`,
  good: `//- stats_config.json
{
  "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } }
}
`,
  records: ['world'],
  check: (context) =>
    reportConfigErrors(context, 'axis/blank-name', (_, path) => ({
      named: true,
      fixes: nameAfterDisplay(context, path),
    })),
};

/** Offers the shown name in the spelling of names: `Sea Legs` becomes `sea_legs`. `path` leads to the name. */
function nameAfterDisplay(context: RuleContext, path: JsonPath): readonly Fix[] {
  const axis = path.slice(0, -1);
  const shown = context.valueAt([...axis, 'display_name']);
  if (typeof shown !== 'string') return [];
  const name = trimText(shown).toLowerCase().replace(/\s+/g, '_');
  if (name === '' || listAxisNames(context, axis.slice(0, -2)).includes(name)) return [];
  const json = JSON.stringify(name);
  return [makeChoice(l10n.t('Change the name to {0}', json), { kind: 'replace-value', path, json })];
}
