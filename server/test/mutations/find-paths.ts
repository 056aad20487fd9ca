import type { JsonPath } from '../../src/base/json-pointer.ts';
import { isJsonObject, type JsonValue, ownMember } from '../../src/base/json-value.ts';

/** The paths in `root` that fit a pattern: steps with dots between them, `*` for any key or index. */
export function findPaths(root: JsonValue, pattern: string): JsonPath[] {
  const steps = pattern === '' ? [] : pattern.split('.');
  return steps.reduce<JsonPath[]>(
    (paths, step) =>
      paths.flatMap((path) => listSteps(valueAt(root, path), step).map((key) => [...path, key])),
    [[]],
  );
}

/** The value at `path`; undefined when there is none. */
export function valueAt(root: JsonValue, path: JsonPath): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isJsonObject(value) ? ownMember(value, String(step)) : undefined;
  }
  return value;
}

function listSteps(value: JsonValue | undefined, step: string): (string | number)[] {
  if (Array.isArray(value))
    return [...value.keys()].filter((index) => step === '*' || String(index) === step);
  return isJsonObject(value) ? Object.keys(value).filter((key) => step === '*' || key === step) : [];
}
