import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { offerName } from '../offer-name.ts';
import { type ConfigErrorDetail, reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

const TYPES = ['min', 'max', 'range'];

/** Words that people use for the types. */
const SYNONYMS = new Map([
  ['>=', 'min'],
  ['gte', 'min'],
  ['minimum', 'min'],
  ['at_least', 'min'],
  ['<=', 'max'],
  ['lte', 'max'],
  ['maximum', 'max'],
  ['at_most', 'max'],
  ['between', 'range'],
]);

/** A condition of a type that the game does not know. */
export const levelBadConditionType: Rule = {
  code: 'level/bad-condition-type',
  severity: 'error',
  summary: 'A condition has a type that the game does not know.',
  why: 'A condition is of type "min" (at least "min_value"), "max" (at most "max_value") or "range" (both), written exactly so, in small letters. The game refuses the whole stats_config otherwise.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "levels": [{ "id": "battle_ready", "conditions": { "strength": { "type": "Min", "min_value": 60 } } }]
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
    reportConfigErrors(context, 'level/bad-condition-type', (_, path) => suggestType(context, path)),
};

function suggestType(context: RuleContext, path: JsonPath): ConfigErrorDetail {
  const written = String(context.valueAt(path));
  const synonym = SYNONYMS.get(written.trim().toLowerCase());
  const meant = synonym === undefined ? suggestName(written, TYPES) : { name: synonym, certain: true };
  if (meant === undefined) return { named: true };
  return {
    named: true,
    question: l10n.t('; did you mean {0}?', JSON.stringify(meant.name)),
    fixes: offerName({ path, isKey: false }, meant),
  };
}
