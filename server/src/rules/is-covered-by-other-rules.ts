import { isAtOrBelow } from '../base/compare-paths.ts';
import type { JsonPath } from '../base/json-pointer.ts';
import { isWithinConfig } from './is-within-config.ts';
import type { RuleContext } from './rule-context.ts';

/**
 * Says whether `path` leads into a stats_config, into stats, or to the type or value of a modifier: rules that know the
 * game speak about those.
 */
export function isCoveredByOtherRules(context: RuleContext, path: JsonPath): boolean {
  if (isWithinConfig(context, path)) return true;
  return context.file.records.some((record) => {
    if (record.kind === 'world' || record.kind === 'stat_package') return false;
    if (record.metadata !== undefined && isAtOrBelow(path, record.metadata.path)) {
      return path.at(-3) === 'modifiers' && MODIFIER_MEMBERS.has(path.at(-1));
    }
    const legacy = record.kind === 'session' ? record.relationships : undefined;
    return [record.stats, legacy].some((member) => member !== undefined && isAtOrBelow(path, member.path));
  });
}

const MODIFIER_MEMBERS: ReadonlySet<unknown> = new Set(['type', 'value']);
