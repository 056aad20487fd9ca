import type { JsonPath } from '../base/json-pointer.ts';
import { isWithinConfig, startsWith } from './is-within-config.ts';
import type { RuleContext } from './rule-context.ts';

/** Says whether `path` leads into a stats_config or into stats: rules that know the game speak about those. */
export function isCoveredByOtherRules(context: RuleContext, path: JsonPath): boolean {
  if (isWithinConfig(context, path)) return true;
  return context.file.records.some((record) => {
    if (record.kind === 'world' || record.kind === 'stat_package') return false;
    const legacy = record.kind === 'session' ? record.relationships : undefined;
    return [record.stats, legacy].some((member) => member !== undefined && startsWith(path, member.path));
  });
}
