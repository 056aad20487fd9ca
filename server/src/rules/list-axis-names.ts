import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, ownMember } from '../base/json-value.ts';
import type { RuleContext } from './rule-context.ts';

/** The axis names that the definition at `definition` writes, trimmed as the game does. */
export function listAxisNames(context: RuleContext, definition: JsonPath): string[] {
  const axes = context.valueAt([...definition, 'axes']);
  if (!Array.isArray(axes)) return [];
  return axes.flatMap((axis) => {
    const name = isJsonObject(axis) ? ownMember(axis, 'name') : undefined;
    return typeof name === 'string' ? [name.trim()] : [];
  });
}
