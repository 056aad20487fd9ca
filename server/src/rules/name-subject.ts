import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { quoteText } from '../engine/quote-text.ts';
import { stepInto } from './step-into.ts';

const PARTS = new Map([
  ['axes', { noun: 'Axis', naming: 'name' }],
  ['tiers', { noun: 'Tier', naming: 'id' }],
  ['levels', { noun: 'Level', naming: 'id' }],
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
  if (part === undefined || index === undefined) return `Definition ${definition}`;
  let item: JsonValue | undefined = config;
  for (const step of path.slice(0, 4)) item = stepInto(item, step);
  const name = isJsonObject(item) ? ownMember(item, part.naming) : undefined;
  const label = typeof name === 'string' && name.trim() !== '' ? quoteText(name.trim()) : Number(index) + 1;
  return `${part.noun} ${label} of ${definition}`;
}
