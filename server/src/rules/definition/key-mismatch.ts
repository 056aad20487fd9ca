import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { Fix } from '../../base/problem.ts';
import { trimText } from '../../engine/values/trim-text.ts';
import { isTrimmedName } from '../is-trimmed-name.ts';
import { makeChoice } from '../make-fix.ts';
import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** A definition whose id is not the key it stands under. */
export const definitionKeyMismatch: Rule = {
  code: 'definition/key-mismatch',
  severity: 'error',
  summary: 'The id of a definition differs from the key it stands under.',
  why: 'NPCs and sessions name a definition by its key, and the game insists that the definition has the same id, down to upper and lower case. Spaces around the id do not count, spaces around the key do. Otherwise the game refuses the whole stats_config.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skill", "axes": [{ "name": "strength" }] }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength" }] }
  }
}
`,
  check: (context) =>
    reportConfigErrors(context, 'definition/key-mismatch', (_, path) => ({ fixes: unite(context, path) })),
};

/** Either of the two may be the one that is meant. `path` leads to the id. */
function unite(context: RuleContext, path: JsonPath): readonly Fix[] {
  const definition = path.slice(0, -1);
  const key = String(definition.at(-1));
  const id = trimText(String(context.valueAt(path)));
  const siblings = context.valueAt(definition.slice(0, -1));
  const fixes: Fix[] = [];
  if (isTrimmedName(key)) {
    const json = JSON.stringify(key);
    fixes.push(makeChoice(l10n.t('Change the id to {0}', json), { kind: 'replace-value', path, json }));
  }
  if (!Object.hasOwn(Object(siblings), id)) {
    const title = l10n.t('Rename the key to {0}', JSON.stringify(id));
    fixes.push(makeChoice(title, { kind: 'rename-key', path: definition, key: id }));
  }
  return fixes;
}
