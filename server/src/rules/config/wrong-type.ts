import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { JsonValue } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { makeChoice } from '../make-fix.ts';
import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';

/** A member of the stats_config whose value is of a type that the game cannot read. */
export const configWrongType: Rule = {
  code: 'config/wrong-type',
  severity: 'error',
  summary: 'A value in the stats_config has a type that the game cannot read.',
  why: 'The game reads numbers leniently: 5, "5", " 1e3 " and true (as 1) all pass for a number. Text with a decimal comma, empty text, null and lists do not. Names and ids must be text. One value that cannot be read makes the game refuse the whole stats_config.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength", "max_value": "12,5" }] }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength", "max_value": 12.5 }] }
  }
}
`,
  records: ['world'],
  check: (context) =>
    reportConfigErrors(context, 'config/wrong-type', (_, path) => ({
      named: true,
      fixes: mend(path, context.valueAt(path)),
    })),
};

/** The members that are text and not numbers. */
const TEXTS: ReadonlySet<unknown> = new Set([
  'id',
  'name',
  'display_name',
  'description',
  'axis_name',
  'semantic_type',
]);

/** The members that are whole numbers. */
const WHOLE: ReadonlySet<unknown> = new Set(['priority', 'version']);

const NONE = 'none';

/** What absence means for a member that must not be null. */
const ABSENT: ReadonlyMap<unknown, string> = new Map([
  ['tiers', NONE],
  ['levels', NONE],
  ['min_value', '0'],
  ['max_value', '100'],
  ['default_value', '0'],
  ['semantic_weight', '1'],
  ['priority', '0'],
  ['version', '1'],
]);

function mend(path: JsonPath, value: JsonValue | undefined): readonly Fix[] {
  const key = path.at(-1);
  const absent = ABSENT.get(key);
  if (value === null && absent !== undefined) {
    return [
      makeChoice(
        l10n.t('Remove "{0}", which then means {1}', String(key), absent === NONE ? l10n.t('none') : absent),
        { kind: 'remove', path },
      ),
    ];
  }
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  if (isPlain && TEXTS.has(key)) return [replaceWith(path, JSON.stringify(String(value)))];
  // A decimal comma; "1,000" may be a thousand.
  const decimal =
    typeof value === 'string' && !TEXTS.has(key) && !WHOLE.has(key)
      ? /^\s*(-?\d+),(\d+)\s*$/.exec(value)
      : null;
  return decimal === null ? [] : [replaceWith(path, String(Number(`${decimal[1]}.${decimal[2]}`)))];
}

function replaceWith(path: JsonPath, json: string): Fix {
  return makeChoice(l10n.t('Change to {0}', json), { kind: 'replace-value', path, json });
}
