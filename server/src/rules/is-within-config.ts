import { isAtOrBelow } from '../base/compare-paths.ts';
import type { JsonPath } from '../base/json-pointer.ts';
import type { RuleContext } from './rule-context.ts';

/** Says whether `path` leads to a stats_config of the file or into one. */
export function isWithinConfig(context: RuleContext, path: JsonPath): boolean {
  return context.file.records.some(
    (record) =>
      record.kind === 'world' && record.config !== undefined && isAtOrBelow(path, record.config.path),
  );
}
