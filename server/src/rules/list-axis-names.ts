import { formatPointer, type JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import type { RuleContext } from './rule-context.ts';

/** The axis names that the definition at `definition` writes, trimmed as the game does. */
export function listAxisNames(context: RuleContext, definition: JsonPath): readonly string[] {
  const pointer = formatPointer(definition);
  const known = context.axisNames.get(pointer);
  if (known !== undefined) return known;
  const names = readAxisNames(context.valueAt([...definition, 'axes']));
  context.axisNames.set(pointer, names);
  return names;
}

function readAxisNames(axes: JsonValue | undefined): readonly string[] {
  if (!Array.isArray(axes)) return [];
  return axes.flatMap((axis) => {
    const name = isJsonObject(axis) ? ownMember(axis, 'name') : undefined;
    return typeof name === 'string' ? [name.trim()] : [];
  });
}
