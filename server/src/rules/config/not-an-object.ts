import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { isTrimmedName } from '../is-trimmed-name.ts';
import { makeChoice } from '../make-fix.ts';
import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';

/** A stats_config, or its `definitions`, that is no object. */
export const configNotAnObject: Rule = {
  code: 'config/not-an-object',
  severity: 'error',
  summary: 'The stats_config or its "definitions" is not an object.',
  why: 'The game stores whatever stands under "stats_config" and looks at it only when stats are needed. If it is not an object then, the game logs an error and behaves as if the world had no stats at all: no clamping, no tiers, no levels.',
  bad: `{
  "name": "Harbour Town",
  "meta": { "stats_config": { "definitions": [] } }
}
`,
  good: `{
  "name": "Harbour Town",
  "meta": { "stats_config": { "definitions": {} } }
}
`,
  records: ['world'],
  check: (context) =>
    reportConfigErrors(context, 'config/not-an-object', ({ pointer }, path) => ({
      named: true,
      fixes: keyById(path, context.valueAt(path), pointer === ''),
    })),
};

/**
 * A list of definitions becomes an object with the same definitions under their ids, and that the `definitions` of a
 * config where it stood in place of one; nothing becomes an empty object.
 */
function keyById(path: JsonPath, value: JsonValue | undefined, isWholeConfig: boolean): readonly Fix[] {
  const items = value === null ? [] : value;
  if (!Array.isArray(items)) return [];
  const ids = items.map((item) => (isJsonObject(item) ? ownMember(item, 'id') : undefined));
  const isKeyed = ids.every((id) => typeof id === 'string' && isTrimmedName(id));
  if (!isKeyed || new Set(ids).size < ids.length) return [];
  const members = items.map((item, index) => `${JSON.stringify(ids[index])}: ${JSON.stringify(item)}`);
  const keyed = `{${members.join(', ')}}`;
  if (items.length === 0) return [replaceBy(path, keyed, l10n.t('Change to { }'))];
  return isWholeConfig
    ? [replaceBy(path, `{"definitions": ${keyed}}`, l10n.t('Change to "definitions" with the ids as keys'))]
    : [replaceBy(path, keyed, l10n.t('Change to an object with the ids as keys'))];
}

function replaceBy(path: JsonPath, json: string, title: string): Fix {
  return makeChoice(title, { kind: 'replace-value', path, json });
}
