import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject } from '../base/json-value.ts';
import type { Fix } from '../base/problem.ts';
import type { UnknownKey } from '../kinds/find-unknown-keys.ts';
import { makeChoice, makeSafeFix } from './make-fix.ts';
import type { RuleContext } from './rule-context.ts';
import { type NameSuggestion, suggestName } from './suggest-name.ts';

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

/** The key that was probably meant by an unknown one; undefined when none is like it. */
export function findMeantKey(
  context: RuleContext,
  { path, key, known }: UnknownKey,
): NameSuggestion | undefined {
  const parent = context.valueAt(path.slice(0, -1));
  if (!isJsonObject(parent)) return undefined;
  const free = [...known.keys()].filter((candidate) => !Object.hasOwn(parent, candidate));
  const folded = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const other = OTHER_NAMES.get(folded);
  if (other === undefined || !free.includes(other)) return suggestName(key, free);
  return { name: other, certain: true, question: l10n.t('; did you mean {0}?', JSON.stringify(other)) };
}

/** Renames a key to what was meant. */
export function renameKey(path: JsonPath, { name, certain }: NameSuggestion): Fix {
  const make = certain ? makeSafeFix : makeChoice;
  return make(l10n.t('Rename to "{0}"', name), { kind: 'rename-key', path, key: name });
}
