import type { Problem } from '../base/problem.ts';
import type { RuleLevels } from '../workspace/rule-levels.ts';
import { type Notice, ruleCrashed } from './notices.ts';

/** The rules (or notices) as a config sets them: those that are off are left out. */
export function setLevels<T extends Notice>(rules: readonly T[], levels: RuleLevels): readonly T[] {
  return rules.flatMap((rule) => {
    const level = levels.levelOf(rule.code);
    if (level === 'off') return [];
    return level === undefined || level === rule.severity ? [rule] : [{ ...rule, severity: level }];
  });
}

/** A problem as a config sets its code; undefined when that is off. That a rule crashed is never kept quiet. */
export function setLevel(problem: Problem, levels: RuleLevels | undefined): Problem | undefined {
  const level = levels?.levelOf(problem.code);
  if (level === undefined || level === problem.severity) return problem;
  if (level !== 'off') return { ...problem, severity: level };
  return problem.code === ruleCrashed.code ? problem : undefined;
}
