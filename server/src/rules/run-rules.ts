import type { Problem } from '../base/problem.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { isUnremarkable } from './is-unremarkable.ts';
import { type Notice, ruleCrashed, tooManyProblems } from './notices.ts';
import type { Rule } from './rule.ts';
import { RuleContext } from './rule-context.ts';
import { getRuleGroup, type RuleGroup } from './rule-groups.ts';

/** How many problems one file may have before the rest is only counted. */
export const PROBLEM_CAP = 200;

/** The longest message, in UTF-16 code units, save for the dots that stand for what was cut out. */
const MESSAGE_CAP = 600;

const NO_PROBLEMS: readonly Problem[] = [];

/**
 * Runs rules over files. What depends on a file alone is found once per text of the file; the rest each time, for it is
 * asked again when another file changed.
 */
export class RuleRunner {
  readonly #groups: ReadonlyMap<RuleGroup, readonly Rule[]>;
  readonly #ownProblems = new WeakMap<SourceFile, readonly Problem[]>();

  constructor(rules: readonly Rule[]) {
    const groups = new Map<RuleGroup, Rule[]>();
    for (const rule of rules)
      groups.set(getRuleGroup(rule), [...(groups.get(getRuleGroup(rule)) ?? []), rule]);
    this.#groups = groups;
  }

  /**
   * The problems of one file, in the order of the rules within each group; a file of very many says how many were left
   * out. A rule that crashes becomes one problem that names it; the other rules still answer.
   */
  run(file: SourceFile, workspace: Workspace): readonly Problem[] {
    const context = new RuleContext(file, workspace);
    let problems = this.#ownProblems.get(file);
    if (problems === undefined) {
      problems = this.#findOwnProblems(context);
      this.#ownProblems.set(file, problems);
    }
    problems = this.#append(problems, 'project', context);
    if (!isUnremarkable(workspace, file)) problems = this.#append(problems, 'values', context);
    return cap(problems);
  }

  #findOwnProblems(context: RuleContext): readonly Problem[] {
    const { syntaxProblems, refusal, records } = context.file;
    const readCleanly = syntaxProblems.length === 0 && refusal === undefined;
    const ofSyntax = readCleanly ? NO_PROBLEMS : this.#append(NO_PROBLEMS, 'syntax', context);
    const problems = this.#append(ofSyntax, 'file', context);
    const holdsConfig = records.some(({ kind }) => kind === 'world');
    return holdsConfig ? this.#append(problems, 'config', context) : problems;
  }

  /** `problems` and what one group of rules finds; the same list when it finds nothing. */
  #append(problems: readonly Problem[], group: RuleGroup, context: RuleContext): readonly Problem[] {
    let all = problems;
    for (const rule of this.#groups.get(group) ?? []) {
      const found = runRule(rule, context);
      if (found.length > 0) all = [...all, ...found];
    }
    return all;
  }
}

/** Runs rules over one file once; for many files a `RuleRunner` is cheaper. */
export function runRules(rules: readonly Rule[], file: SourceFile, workspace: Workspace): readonly Problem[] {
  return new RuleRunner(rules).run(file, workspace);
}

function runRule(rule: Rule, context: RuleContext): readonly Problem[] {
  const { code, severity } = rule;
  try {
    rule.check(context);
  } catch (error) {
    context.takeReports();
    return [makeNotice(ruleCrashed, `The rule "${code}" failed on this file: ${describe(error)}`)];
  }
  const reports = context.takeReports();
  if (reports.length === 0) return NO_PROBLEMS;
  return reports.map((report) => ({ ...report, message: fitMessage(report.message), code, severity }));
}

/** A message on one line and no longer than anyone reads: what it quotes may be of any length. */
function fitMessage(message: string): string {
  const line = message.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  if (line.length <= MESSAGE_CAP) return line;
  return `${line.slice(0, MESSAGE_CAP / 2)} ... ${line.slice(-MESSAGE_CAP / 2)}`;
}

function cap(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= PROBLEM_CAP) return problems;
  const left = problems.length - PROBLEM_CAP;
  return [
    ...problems.slice(0, PROBLEM_CAP),
    makeNotice(tooManyProblems, `${left} more problems in this file are not shown`),
  ];
}

function makeNotice({ code, severity }: Notice, message: string): Problem {
  return { code, severity, path: [], message };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
