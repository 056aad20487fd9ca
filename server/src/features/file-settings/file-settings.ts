import type { Severity } from '../../base/problem.ts';
import type { RuleLevel } from '../../workspace/project-config.ts';

/** A file and why it is that one, in words. */
export interface Reasoned {
  readonly what: string;
  readonly why: string;
}

/** A rule that is set to something else than it is by itself. */
export interface ChangedRule {
  readonly code: string;
  readonly level: RuleLevel;
  readonly default: Severity;
  /** The part of the config that says so: `rules`, `overrides[1].rules`. */
  readonly by: string;
  /** As it stands there: the code itself, or `legacy/*`. */
  readonly key: string;
}

/** Why a file is left out. */
export interface LeftOut {
  /** The path of the `.gitignore`, or of the config. */
  readonly list: string;
  readonly isConfig: boolean;
  /** The line that fits; null when it cannot be told. */
  readonly pattern: string | null;
  /** What it fits: the path of the file, or of a folder around it. */
  readonly place: string;
}

/** All that is set for one file, and by what. Paths are for people. The JSON form of `stat-lens config --json`; stable. */
export interface FileSettings {
  readonly path: string;
  /** The config in force; null when there is none. */
  readonly config: string | null;
  readonly ignored: LeftOut | null;
  /** The id of the kind; null for a file that is none of ours, and for a folder. */
  readonly kind: Reasoned | null;
  /** The root of the stats project; null outside of one. */
  readonly project: string | null;
  /** The file of the world in force; null for what lives in none. */
  readonly world: Reasoned | null;
  readonly rules: readonly ChangedRule[];
}
