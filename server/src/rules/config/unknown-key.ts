import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import type { UnknownKey } from '../../kinds/find-unknown-keys.ts';
import { isNoteKey } from '../is-note-key.ts';
import { isWithinConfig } from '../is-within-config.ts';
import { makeChoice, makeSafeFix } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { type NameSuggestion, suggestName } from '../suggest-name.ts';

/** Names by which a key goes in old formats or in another part of the config, and is not alike. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['label', 'display_name'],
  ['axis', 'axis_name'],
  ['default', 'default_value'],
  ['min', 'min_value'],
  ['max', 'max_value'],
  ['min_value', 'min'],
  ['max_value', 'max'],
  ['weight', 'semantic_weight'],
]);

/** A key of the stats_config that the game does not know. */
export const configUnknownKey: Rule = {
  code: 'config/unknown-key',
  severity: 'warning',
  summary: 'The stats_config has a key that the game does not know.',
  why: 'The game silently drops every key of the stats_config that it does not know, and takes the default for the one that was meant. Keys are written with underscores: "minValue" is dropped, and the axis starts at 0. Bounds are "min_value" and "max_value" on axes and conditions, "min" and "max" on tiers. The old "label" of tiers and levels is now "display_name".',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength", "maxValue": 20 }] }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength", "max_value": 20 }] }
  }
}
`,
  records: ['world'],
  check: (context) => {
    for (const unknown of context.file.unknownKeys) {
      if (isWithinConfig(context, unknown.path) && !isNoteKey(unknown.key)) report(context, unknown);
    }
  },
};

function report(context: RuleContext, { path, key, known }: UnknownKey): void {
  const meant = context.hasRoom ? findMeantKey(context, path, key, known) : undefined;
  const message = l10n.t(
    'The game does not know "{0}" here and silently drops it{1}',
    key,
    meant?.question ?? '',
  );
  const remove = makeChoice(l10n.t('Remove "{0}"', key), { kind: 'remove', path });
  context.report({
    path,
    part: 'key',
    message,
    fixes: [...(meant === undefined ? [] : [rename(path, meant)]), remove],
  });
}

function findMeantKey(
  context: RuleContext,
  path: JsonPath,
  key: string,
  known: UnknownKey['known'],
): NameSuggestion | undefined {
  const parent = context.valueAt(path.slice(0, -1));
  if (!isJsonObject(parent)) return undefined;
  const free = [...known.keys()].filter((candidate) => !Object.hasOwn(parent, candidate));
  const folded = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const other = OTHER_NAMES.get(folded);
  if (other === undefined || !free.includes(other)) return suggestName(key, free);
  return { name: other, certain: true, question: l10n.t('; did you mean {0}?', JSON.stringify(other)) };
}

function rename(path: JsonPath, { name, certain }: NameSuggestion): Fix {
  const make = certain ? makeSafeFix : makeChoice;
  return make(l10n.t('Rename to "{0}"', name), { kind: 'rename-key', path, key: name });
}
