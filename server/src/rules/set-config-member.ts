import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject } from '../base/json-value.ts';
import type { EditOperation } from '../base/problem.ts';
import type { RuleContext } from './rule-context.ts';

/** The operation that gives the object at `path` a member with this JSON, whether the member is written yet or not. */
export function setConfigMember(
  context: RuleContext,
  path: JsonPath,
  key: string,
  json: string,
): EditOperation {
  const object = context.valueAt(path);
  return isJsonObject(object) && Object.hasOwn(object, key)
    ? { kind: 'replace-value', path: [...path, key], json }
    : { kind: 'insert-member', path, key, json };
}
