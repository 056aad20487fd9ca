import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { SourceFile } from '../../workspace/source-file.ts';

/** Says whether the object at `path` of a file has a member `name`. */
export function hasMember(file: SourceFile, path: JsonPath, name: string): boolean {
  if (file.value === undefined) return hasInRow(file, path, name);
  let value: JsonValue | undefined = file.value;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isJsonObject(value) ? ownMember(value, String(step)) : undefined;
  }
  return isJsonObject(value) && Object.hasOwn(value, name);
}

/** Of plain files nothing is kept but the keys of their stats. */
function hasInRow({ row }: SourceFile, [member, definitionId, ...deeper]: JsonPath, name: string): boolean {
  if (row === undefined || member !== 'stats' || deeper.length > 0) return false;
  if (definitionId === undefined) return row.shape.definitionIds.has(name);
  return row.shape.blocks.some((block) => block.definitionId === definitionId && block.keys.includes(name));
}
