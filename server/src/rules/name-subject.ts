import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { valueAt } from '../base/value-at.ts';
import { quoteText } from '../engine/values/quote-text.ts';

const PARTS = new Map([
  ['axes', { naming: 'name', describe: describeAxis }],
  ['tiers', { naming: 'id', describe: describeTier }],
  ['levels', { naming: 'id', describe: describeLevel }],
]);

/**
 * What people call the part of a stats config that `path` (from the config's root) leads to or into:
 * `Definition "skills"`, `Axis "strength" of "skills"`, `Tier 2 of "skills"` when it has no id. Undefined outside
 * any definition.
 */
export function nameSubject(config: JsonValue, path: JsonPath): string | undefined {
  const [root, id, list, index] = path;
  if (root !== 'definitions' || id === undefined) return undefined;
  const definition = quoteText(String(id));
  const part = PARTS.get(String(list));
  if (part === undefined || index === undefined) return l10n.t('Definition {0}', definition);
  const item = valueAt(config, path.slice(0, 4));
  const name = isJsonObject(item) ? ownMember(item, part.naming) : undefined;
  const label = typeof name === 'string' && name.trim() !== '' ? quoteText(name.trim()) : Number(index) + 1;
  return part.describe(label, definition);
}

function describeAxis(label: string | number, definition: string): string {
  return l10n.t('Axis {0} of {1}', label, definition);
}

function describeTier(label: string | number, definition: string): string {
  return l10n.t('Tier {0} of {1}', label, definition);
}

function describeLevel(label: string | number, definition: string): string {
  return l10n.t('Level {0} of {1}', label, definition);
}
