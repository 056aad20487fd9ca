import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

/**
 * All rules. The command line's bundle puts another function in the place of this one, which loads the rules when it is
 * called (`scripts/cli-bundles.mjs`): most files of a game need none.
 */
export function loadRules(): readonly Rule[] {
  return rules;
}
