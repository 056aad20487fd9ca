import type { JsonPath } from '../../src/base/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../src/base/json-value.ts';
import { valueAt } from '../../src/base/value-at.ts';

/** The paths in `root` that fit a pattern: steps with dots between them, `*` for any key or index. */
export function findPaths(root: JsonValue, pattern: string): JsonPath[] {
  const steps = pattern === '' ? [] : pattern.split('.');
  return steps.reduce<JsonPath[]>(
    (paths, step) =>
      paths.flatMap((path) => listSteps(valueAt(root, path), step).map((key) => [...path, key])),
    [[]],
  );
}

function listSteps(value: JsonValue | undefined, step: string): (string | number)[] {
  if (Array.isArray(value))
    return [...value.keys()].filter((index) => step === '*' || String(index) === step);
  return isJsonObject(value) ? Object.keys(value).filter((key) => step === '*' || key === step) : [];
}
