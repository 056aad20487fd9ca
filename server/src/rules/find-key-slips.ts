import { formatPointer } from '../base/json-pointer.ts';
import { type KeySlip, type MissingMember, matchKeySlips } from './match-key-slips.ts';
import { listConfigErrors } from './report-config-errors.ts';
import type { RuleContext } from './rule-context.ts';

/** The slips in the keys of a file's stats configs for which the game refuses them (see `matchKeySlips`). */
export function listKeySlips(context: RuleContext): ReadonlyMap<string, KeySlip> {
  return context.once(findKeySlips);
}

function findKeySlips(context: RuleContext): ReadonlyMap<string, KeySlip> {
  return matchKeySlips(context, listMissing);
}

/** The members that the game misses. */
function* listMissing(context: RuleContext): Iterable<MissingMember> {
  for (const world of context.recordsOf('world')) {
    const { config } = world;
    if (config === undefined) continue;
    for (const { code, missing, pointer } of listConfigErrors(context, world, config))
      if (missing !== undefined) yield { object: formatPointer(config.path) + pointer, name: missing, code };
  }
}
