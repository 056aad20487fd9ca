import * as l10n from '@vscode/l10n';
import type { Problem } from '../base/problem.ts';
import type { KindId } from '../kinds/file-kind.ts';
import type { RuleLevels } from '../workspace/rule-levels.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { capProblems } from './cap-problems.ts';
import { type CheckedFile, CLEAN } from './checked-file.ts';
import { guardFix } from './guard-fix.ts';
import { type Notice, ruleCrashed } from './notices.ts';
import type { Rule } from './rule.ts';
import { RuleContext } from './rule-context.ts';
import { groupRules, type RuleGroup } from './rule-groups.ts';
import { setLevels } from './set-levels.ts';
import { UnremarkableFiles } from './unremarkable-files.ts';

/** The longest message, in UTF-16 code units, save for the dots that stand for what was cut out. */
const MESSAGE_CAP = 600;

const NO_PROBLEMS: readonly Problem[] = [];
const NO_RULES: readonly Rule[] = [];

type RuleGroups = ReadonlyMap<RuleGroup, readonly Rule[]>;

/** Runs rules over files. A rule that crashes becomes one problem that names it; the other rules still answer. */
export class RuleRunner {
  readonly #rules: readonly Rule[];
  readonly #tell: (message: string) => void;
  readonly #groupsOfKind = new Map<KindId, RuleGroups>();
  readonly #unremarkable = new UnremarkableFiles();
  /** The same where a config sets rules, by its settings. */
  readonly #groupsOfLevels = new WeakMap<RuleLevels, Map<KindId, RuleGroups>>();

  /** `tell` hears of fixes that fail. */
  constructor(rules: readonly Rule[], tell: (message: string) => void = () => {}) {
    this.#rules = rules;
    this.#tell = tell;
  }

  /**
   * The problems of one file. `known` is what was found before when only other files have changed since; of each rule
   * no more than `limit` problems are kept.
   */
  run(file: SourceFile, workspace: Workspace, known?: CheckedFile, limit?: number): CheckedFile {
    const groups = this.#groupsFor(file.kind.id, workspace.levelsOf(file.uri));
    // Nearly all files of a game end here.
    const isUnremarkable = this.#unremarkable.includes(file, workspace);
    if (isUnremarkable && file.isPlain && areIdle(groups.get('project'), workspace)) return CLEAN;
    const context = new RuleContext(file, workspace, limit);
    // What an overlay lacks is a question of the packages it lies over, and those are in other files.
    const isOverlay = groups.has('config') && context.config.packages.statsConfig === 'overlay';
    const kept = isOverlay ? undefined : known;
    const own = kept?.own ?? findOwnProblems(groups, context);
    const ownLeftOut = kept?.ownLeftOut ?? context.takeLeftOut();
    let all = append(own, groups.get('project'), context);
    if (!isUnremarkable) all = append(all, groups.get('values'), context);
    if (all.length === 0) return CLEAN;
    return {
      own,
      ownLeftOut,
      all: all.map((problem) => this.#guard(problem)),
      leftOut: ownLeftOut + context.takeLeftOut(),
    };
  }

  #guard(problem: Problem): Problem {
    if (problem.fixes === undefined || problem.fixes.length === 0) return problem;
    return { ...problem, fixes: problem.fixes.map((fix) => guardFix(fix, this.#tell)) };
  }

  #groupsFor(kind: KindId, levels: RuleLevels | undefined): RuleGroups {
    const groupsOfKind = levels === undefined ? this.#groupsOfKind : this.#groupsAtLevels(levels);
    let groups = groupsOfKind.get(kind);
    if (groups === undefined) {
      groups = groupRules(levels === undefined ? this.#rules : setLevels(this.#rules, levels), kind);
      groupsOfKind.set(kind, groups);
    }
    return groups;
  }

  #groupsAtLevels(levels: RuleLevels): Map<KindId, RuleGroups> {
    const groups = this.#groupsOfLevels.get(levels) ?? new Map<KindId, RuleGroups>();
    this.#groupsOfLevels.set(levels, groups);
    return groups;
  }
}

/** Runs rules over one file once; for many files a `RuleRunner` is cheaper. */
export function runRules(rules: readonly Rule[], file: SourceFile, workspace: Workspace): readonly Problem[] {
  const { all, leftOut } = new RuleRunner(rules).run(file, workspace);
  return capProblems(all, leftOut);
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

function areIdle(rules: readonly Rule[] | undefined, workspace: Workspace): boolean {
  for (const rule of rules ?? NO_RULES) if (rule.isIdle?.(workspace) !== true) return false;
  return true;
}

/** `problems` and what the rules find; the same list when they find nothing. */
function append(
  problems: readonly Problem[],
  rules: readonly Rule[] | undefined,
  context: RuleContext,
): readonly Problem[] {
  let all = problems;
  for (const rule of rules ?? NO_RULES) {
    if (rule.isIdle?.(context.workspace)) continue;
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
    return [
      makeNotice(ruleCrashed, l10n.t('The rule "{0}" failed on this file: {1}', rule.code, describe(error))),
    ];
  }
  const { code, severity } = rule;
  return context.takeReports().map((report) => ({
    ...report,
    message: fitMessage(report.message),
    code,
    severity,
  }));
}

/** All controls (`\p{Cc}`) and the separators of lines and paragraphs; so written, V8 finds them several times as fast. */
const BREAKS = /[^ -~\u00a0-\u2027\u202a-\uffff]+/g;

/** A message on one line and no longer than anyone reads: what it quotes may be of any length. */
function fitMessage(message: string): string {
  const line = message.replace(BREAKS, ' ');
  if (line.length <= MESSAGE_CAP) return line;
  return `${line.slice(0, MESSAGE_CAP / 2)} ... ${line.slice(-MESSAGE_CAP / 2)}`;
}

function makeNotice({ code, severity }: Notice, message: string): Problem {
  return { code, severity, path: [], message };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
