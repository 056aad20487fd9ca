import type { Problem, Report, Severity } from '../base/problem.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Rule } from './rule.ts';
import { RuleContext } from './rule-context.ts';

/** How many problems one file may have before the rest is only counted. */
export const PROBLEM_CAP = 200;

/**
 * Runs rules over one file. A rule that crashes becomes one problem that names it; the other rules still answer.
 * Problems come in the order of the rules; a file of very many says how many were left out.
 */
export function runRules(rules: readonly Rule[], file: SourceFile, workspace: Workspace): Problem[] {
  const context = new RuleContext(file, workspace);
  const problems: Problem[] = [];
  for (const rule of rules) {
    try {
      rule.check(context);
    } catch (error) {
      context.takeReports();
      problems.push(describeCrash(rule, error));
      continue;
    }
    for (const report of context.takeReports()) problems.push(toProblem(report, rule.code, rule.severity));
  }
  if (problems.length <= PROBLEM_CAP) return problems;
  const left = problems.length - PROBLEM_CAP;
  const message = `${left} more problems in this file are not shown.`;
  return [
    ...problems.slice(0, PROBLEM_CAP),
    { code: 'file/too-many-problems', severity: 'information', path: [], message },
  ];
}

function toProblem(report: Report, code: string, severity: Severity): Problem {
  return { ...report, code, severity };
}

function describeCrash(rule: Rule, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'file/rule-crashed',
    severity: 'information',
    path: [],
    message: `The rule "${rule.code}" failed on this file and was left out: ${reason}`,
  };
}
