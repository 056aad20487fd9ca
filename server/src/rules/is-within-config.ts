import type { JsonPath } from '../base/json-pointer.ts';
import type { RuleContext } from './rule-context.ts';

/** Says whether `path` leads to a stats_config of the file or into one. */
export function isWithinConfig(context: RuleContext, path: JsonPath): boolean {
  return context.file.records.some(
    (record) =>
      record.kind === 'world' && record.config !== undefined && startsWith(path, record.config.path),
  );
}

/** Says whether `path` begins with all steps of `start`; indexes may be numbers or their text. */
export function startsWith(path: JsonPath, start: JsonPath): boolean {
  return start.length <= path.length && start.every((step, i) => String(step) === String(path[i]));
}
