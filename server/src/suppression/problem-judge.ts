import * as l10n from '@vscode/l10n';
import { parentUri, relativePath } from '../base/uri.ts';
import { PROBLEM_CAP } from '../rules/problem-cap.ts';
import type { ConfigSuppression, ProjectConfig } from '../workspace/project-config.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import {
  type FoundProblems,
  type JudgedProblems,
  judgeProblems,
  setLevelOfAll,
  type Verdicts,
} from './judge-problems.ts';
import { type EntryUse, reportEntries, uriOfEntry } from './report-entries.ts';

/** More problems of one rule than anybody hides or records by hand; beyond them they are only counted. */
const MANY_PROBLEMS = 10_000;

/** More entries for one file are not looked at: each is compared with each problem. */
const MOST_ENTRIES = 2000;

const CLEAN: JudgedProblems = { shown: [], open: [], knownCount: 0, used: new Set() };
const NO_ENTRIES: readonly ConfigSuppression[] = [];

/** Knows what people have said about the problems of each file: in comments, in configs, in baselines. */
export class ProblemJudge {
  readonly #workspace: Workspace;
  readonly #unchecked: ReadonlySet<string>;
  readonly #entriesByFile = new WeakMap<ProjectConfig, ReadonlyMap<string, readonly ConfigSuppression[]>>();

  /** `unchecked`: the codes that are not looked for. */
  constructor(workspace: Workspace, unchecked: ReadonlySet<string>) {
    this.#workspace = workspace;
    this.#unchecked = unchecked;
  }

  /** Says whether nobody can have said anything about the problems of a file, as is usual. */
  isSilentOn(file: SourceFile): boolean {
    const { baselines, hasConfigs } = this.#workspace;
    return file.suppressions === undefined && !hasConfigs && baselines.isEmpty;
  }

  /** How many problems of one rule are needed, so that those behind hidden and known ones come to light. */
  limitOf(file: SourceFile): number {
    return this.#isPlain(file) ? PROBLEM_CAP : MANY_PROBLEMS;
  }

  /**
   * Judges what the rules found in a file. `judge` judges another file: a config is told which of its suppressions are of
   * no use.
   */
  judge(
    file: SourceFile,
    found: FoundProblems,
    judge: (uri: string) => JudgedProblems | undefined,
  ): JudgedProblems {
    if (found.problems.length === 0 && file.kind.id !== 'statlens_config' && this.#isPlain(file))
      return CLEAN;
    const verdicts = this.#verdictsOn(file);
    const reports = this.#reportEntries(file, judge);
    if (reports.length === 0) return judgeProblems(file, found, verdicts);
    const problems = [...found.problems, ...setLevelOfAll(reports, verdicts.levels)];
    return judgeProblems(file, { ...found, problems }, verdicts);
  }

  /** The files that the suppressions in a config speak of; none for any other file. */
  *listWatched(file: SourceFile): Iterable<string> {
    if (file.kind.id !== 'statlens_config') return;
    const { suppressions } = this.#workspace.configOf(file.uri);
    for (const entry of suppressions) yield uriOfEntry(file.uri, entry);
  }

  #reportEntries(file: SourceFile, judge: (uri: string) => JudgedProblems | undefined) {
    const config = this.#workspace.configOf(file.uri);
    if (file.kind.id !== 'statlens_config' || config.suppressions.length === 0) return [];
    const usedIn: EntryUse['usedIn'] = (uri) => {
      const target = this.#workspace.getFile(uri);
      if (target === undefined) return l10n.t('there is no such file');
      // A config says nothing about itself here: its own problems are what is being found out.
      if (uri === file.uri) return new Set(config.suppressions);
      if (this.#workspace.configOf(uri) !== config)
        return l10n.t('another config nearer to the file is in force there');
      return judge(uri)?.used ?? new Set();
    };
    const { isComplete } = this.#workspace;
    return reportEntries(file.uri, config, { usedIn, unchecked: this.#unchecked, isComplete });
  }

  /** Says whether nobody has said anything about the file's problems, as is usual. */
  #isPlain({ uri, suppressions }: SourceFile): boolean {
    if (suppressions !== undefined || this.#entriesOf(uri).length > 0) return false;
    return this.#workspace.baselines.entriesOf(uri).length === 0;
  }

  #verdictsOn({ uri }: SourceFile): Verdicts {
    const workspace = this.#workspace;
    return {
      entries: this.#entriesOf(uri),
      known: workspace.baselines.entriesOf(uri),
      levels: workspace.levelsOf(uri),
      unchecked: this.#unchecked,
      isComplete: workspace.isComplete,
    };
  }

  #entriesOf(uri: string): readonly ConfigSuppression[] {
    const config = this.#workspace.configOf(uri);
    if (config.uri === undefined || config.suppressions.length === 0) return NO_ENTRIES;
    let byFile = this.#entriesByFile.get(config);
    if (byFile === undefined) {
      byFile = groupByFile(config.suppressions);
      this.#entriesByFile.set(config, byFile);
    }
    return byFile.get(relativePath(parentUri(config.uri), uri)) ?? NO_ENTRIES;
  }
}

function groupByFile(
  entries: readonly ConfigSuppression[],
): ReadonlyMap<string, readonly ConfigSuppression[]> {
  const byFile = new Map<string, ConfigSuppression[]>();
  for (const entry of entries) {
    const others = byFile.get(entry.file);
    if (others === undefined) byFile.set(entry.file, [entry]);
    else if (others.length < MOST_ENTRIES) others.push(entry);
  }
  return byFile;
}
