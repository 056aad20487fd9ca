import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { makeChoice } from '../make-fix.ts';
import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';

/** A definition with an empty list of axes. */
export const definitionNoAxes: Rule = {
  code: 'definition/no-axes',
  severity: 'error',
  summary: 'A definition has no axes.',
  why: 'A definition without axes could hold no value, so the game refuses the whole stats_config. The exception the game makes for worlds that only change tiers of a built-in package holds on one of its pages only: wherever stats are computed, the axes must be there.',
  bad: `//- stats_config.json
{
  "definitions": { "skills": { "id": "skills", "axes": [] } }
}
`,
  good: `//- stats_config.json
{
  "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength" }] } }
}
`,
  records: ['world'],
  check: (context) =>
    reportConfigErrors(context, 'definition/no-axes', (_, path) => ({
      named: true,
      fixes: addNamedAxes(path, context.valueAt(path.slice(0, -1))),
    })),
};

/** Offers the axes that the tiers and levels of the definition name. `path` leads to the axes. */
function addNamedAxes(path: JsonPath, definition: JsonValue | undefined): readonly Fix[] {
  const tiers = listItems(definition, 'tiers').map((tier) => ownMember(tier, 'axis_name'));
  const levels = listItems(definition, 'levels').flatMap((level) => {
    const conditions = ownMember(level, 'conditions');
    return isJsonObject(conditions) ? Object.keys(conditions) : [];
  });
  const names = new Set(
    [...tiers, ...levels].filter((name) => typeof name === 'string' && name.trim() === name),
  );
  names.delete('');
  if (names.size === 0) return [];
  const json = JSON.stringify([...names].map((name) => ({ name })));
  return [
    makeChoice(l10n.t('Add the axes that tiers and levels name'), { kind: 'replace-value', path, json }),
  ];
}

function listItems(definition: JsonValue | undefined, key: string): readonly JsonObject[] {
  const list = isJsonObject(definition) ? ownMember(definition, key) : undefined;
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}
