import type { Severity } from '../base/problem.ts';
import type { FileRecord } from '../model/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { RuleContext } from './rule-context.ts';

/**
 * One kind of problem we report: what it is called, why the game makes it one, and how it is found. The file's path
 * is its code: `rules/tier/overlap.ts` holds `tier/overlap`, its page is `docs/rules/tier/overlap.md`.
 */
export interface Rule {
  /** `<subject>/<problem>`. */
  readonly code: string;
  /** `error`: the game rejects it; `warning`: accepted but harmful; `information`: worth knowing. */
  readonly severity: Severity;
  /** One sentence: what is wrong. */
  readonly summary: string;
  /** What the game does with it, in a few sentences; this is what a JSON Schema cannot say. */
  readonly why: string;
  /**
   * A small project that has the problem, once or more; `good` is the same, mended, without any problem of this code.
   * Text of one file, taken for `world.json`, or several, each behind a line `//- path/of/file.json`.
   */
  readonly bad: string;
  readonly good: string;
  /** The kinds of record it looks at: files without any of them are not shown to it. All files when absent. */
  readonly records?: readonly FileRecord['kind'][];
  /**
   * Says that it has nothing to say about any file of the workspace as it is; for rules that would otherwise look at
   * thousands of files in vain.
   */
  readonly isIdle?: (workspace: Workspace) => boolean;
  /** Reports every occurrence in `context.file`. Never throws for anything a file may hold. */
  readonly check: (context: RuleContext) => void;
}
