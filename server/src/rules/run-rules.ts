import type { Problem } from '../base/problem.ts';
import type { KindId } from '../kinds/file-kind.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { isUnremarkable } from './is-unremarkable.ts';
import { type Notice, ruleCrashed, tooManyProblems } from './notices.ts';
import { PROBLEM_CAP } from './problem-cap.ts';
import type { Rule } from './rule.ts';
import { RuleContext } from './rule-context.ts';
import { groupRules, type RuleGroup } from './rule-groups.ts';

/** The longest message, in UTF-16 code units, save for the dots that stand for what was cut out. */
const MESSAGE_CAP = 600;

const NO_PROBLEMS: readonly Problem[] = [];
const CLEAN: CheckedFile = { own: NO_PROBLEMS, ownLeftOut: 0, all: NO_PROBLEMS };

/** What is known about one file's problems. */
export interface CheckedFile {
  /** Those that depend on the file alone; they stay true until its text changes. */
  readonly own: readonly Problem[];
  /** How many more of those there are. */
  readonly ownLeftOut: number;
  /** All, in the order of the rules within each group; a file of very many says how many were left out. */
  readonly all: readonly Problem[];
}

/** Runs rules over files. A rule that crashes becomes one problem that names it; the other rules still answer. */
export class RuleRunner {
  readonly #rules: readonly Rule[];
  readonly #groupsOfKind = new Map<KindId, ReadonlyMap<RuleGroup, readonly Rule[]>>();

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
  }

  /** The problems of one file. `known` is what was found before when only other files have changed since. */
  run(file: SourceFile, workspace: Workspace, known?: CheckedFile): CheckedFile {
    const context = new RuleContext(file, workspace);
    const groups = this.#groupsFor(file.kind.id);
    const own = known?.own ?? findOwnProblems(groups, context);
    const ownLeftOut = known?.ownLeftOut ?? context.takeLeftOut();
    let all = append(own, groups.get('project'), context);
    if (!isUnremarkable(workspace, file)) all = append(all, groups.get('values'), context);
    return all.length === 0 ? CLEAN : { own, ownLeftOut, all: cap(all, ownLeftOut + context.takeLeftOut()) };
  }

  #groupsFor(kind: KindId): ReadonlyMap<RuleGroup, readonly Rule[]> {
    let groups = this.#groupsOfKind.get(kind);
    if (groups === undefined) {
      groups = groupRules(this.#rules, kind);
      this.#groupsOfKind.set(kind, groups);
    }
    return groups;
  }
}

/** Runs rules over one file once; for many files a `RuleRunner` is cheaper. */
export function runRules(rules: readonly Rule[], file: SourceFile, workspace: Workspace): readonly Problem[] {
  return new RuleRunner(rules).run(file, workspace).all;
}

function findOwnProblems(
  groups: ReadonlyMap<RuleGroup, readonly Rule[]>,
  context: RuleContext,
): readonly Problem[] {
  const { isPlain, syntaxProblems, refusal } = context.file;
  if (isPlain) return NO_PROBLEMS;
  const readCleanly = syntaxProblems.length === 0 && refusal === undefined;
  const ofSyntax = readCleanly ? NO_PROBLEMS : append(NO_PROBLEMS, groups.get('syntax'), context);
  return append(append(ofSyntax, groups.get('file'), context), groups.get('config'), context);
}

/** `problems` and what the rules find; the same list when they find nothing. */
function append(
  problems: readonly Problem[],
  rules: readonly Rule[] | undefined,
  context: RuleContext,
): readonly Problem[] {
  let all = problems;
  for (const rule of rules ?? []) {
    const reports = runRule(rule, context);
    if (reports.length > 0) all = [...all, ...reports];
  }
  return all;
}

function runRule(rule: Rule, context: RuleContext): readonly Problem[] {
  try {
    rule.check(context);
    if (!context.hasReports) return NO_PROBLEMS;
  } catch (error) {
    context.takeReports();
    return [makeNotice(ruleCrashed, `The rule "${rule.code}" failed on this file: ${describe(error)}`)];
  }
  const { code, severity } = rule;
  return context.takeReports().map((report) => ({
    ...report,
    message: fitMessage(report.message),
    code,
    severity,
  }));
}

/** A message on one line and no longer than anyone reads: what it quotes may be of any length. */
function fitMessage(message: string): string {
  const line = message.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  if (line.length <= MESSAGE_CAP) return line;
  return `${line.slice(0, MESSAGE_CAP / 2)} ... ${line.slice(-MESSAGE_CAP / 2)}`;
}

/** At most `PROBLEM_CAP` problems and a word about the others; what the game rejects is never among the others first. */
function cap(problems: readonly Problem[], leftOut: number): readonly Problem[] {
  const left = problems.length + leftOut - PROBLEM_CAP;
  if (left <= 0) return problems;
  const worstFirst = problems.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  const message = `${left} more problems in this file are not shown`;
  return [...worstFirst.slice(0, PROBLEM_CAP), makeNotice(tooManyProblems, message)];
}

const RANK = { error: 0, warning: 1, information: 2 } as const;

function makeNotice({ code, severity }: Notice, message: string): Problem {
  return { code, severity, path: [], message };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
