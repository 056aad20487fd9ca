import type { Severity } from '../base/problem.ts';
import type { KindId } from '../kinds/file-kind.ts';

/** How a rule is set: its severity, or `off`. */
export type RuleLevel = Severity | 'off';

/** The rules' settings for the files that match one of `files` (globs from the config's folder). */
export interface RuleOverride {
  readonly files: readonly string[];
  readonly rules: ReadonlyMap<string, RuleLevel>;
}

/** A problem that someone has looked at and accepted, told outside of the file because strict JSON has no comments. */
export interface ConfigSuppression {
  readonly code: string;
  /** The file, as a path with `/` from the config's folder. */
  readonly file: string;
  /** The JSON pointer of the problem's place; everything at and below it when it is an object or array. */
  readonly pointer: string;
  readonly reason: string | undefined;
  /** Where it stands in the config's list. */
  readonly index: number;
}

/** Which packages stand beside a world's own definitions. */
export interface PackageChoice {
  /** The ids of the built-in packages that are active; all of them when undefined. */
  readonly builtIn: readonly string[] | undefined;
  /** Globs of stat package files that are active too, from the config's folder. */
  readonly files: readonly string[];
  /** Whether a `stats_config` is the whole truth or an overlay over the packages (spec sections 3.2 and 8, G2). */
  readonly statsConfig: 'complete' | 'overlay';
}

/** Ids that exist in the game but in no file, so that naming them is no mistake. `*` stands for any run of characters. */
export interface Externals {
  readonly definitions: readonly string[];
  readonly npcs: readonly string[];
  readonly worlds: readonly string[];
  readonly levels: readonly string[];
  readonly tiers: readonly string[];
}

/** Where a value of a personality goes when it becomes a stat, and what it is worth there. */
export interface PersonalityTarget {
  readonly definitionId: string;
  readonly axis: string;
  /**
   * A factor; `inverse`, which turns the axis around; or the numbers that words mean. Words that everyone knows
   * (`very_low` to `very_high`) need no scale.
   */
  readonly scale: number | 'inverse' | ReadonlyMap<string, number>;
  /** What a personality without the value gets, if it has another one for the same definition. */
  readonly default: number | undefined;
}

/** What is known about this project's old formats. */
export interface MigrationSettings {
  /** By dotted paths from the personality (`combat.strength`); undefined when the worlds are to tell. */
  readonly personality: ReadonlyMap<string, PersonalityTarget> | undefined;
}

/** What the `statlens.config.json` nearest above a file says; every member has a meaning when it is left out. */
export interface ProjectConfig {
  /** The config file; undefined when there is none, and these are the defaults. */
  readonly uri: string | undefined;
  /** Globs that tell a file's kind before its name, folder and shape do. */
  readonly files: ReadonlyMap<KindId, readonly string[]>;
  /** Files that are none of our business, in the syntax of `.gitignore`. */
  readonly ignore: readonly string[];
  readonly rules: ReadonlyMap<string, RuleLevel>;
  /** Later ones win. */
  readonly overrides: readonly RuleOverride[];
  /** The id of the world, or the path of its file, of entities that name none. */
  readonly world: number | string | undefined;
  readonly packages: PackageChoice;
  /** The smallest step between two values: by `<definition>.<axis>`, by `<definition>`, or for all under `*`. */
  readonly axisStep: ReadonlyMap<string, number>;
  readonly externals: Externals;
  readonly migrations: MigrationSettings;
  readonly suppressions: readonly ConfigSuppression[];
}

/** What holds where no config says otherwise. */
export const DEFAULT_PROJECT_CONFIG: ProjectConfig = {
  uri: undefined,
  files: new Map(),
  ignore: [],
  rules: new Map(),
  overrides: [],
  world: undefined,
  packages: { builtIn: undefined, files: [], statsConfig: 'complete' },
  axisStep: new Map(),
  externals: { definitions: [], npcs: [], worlds: [], levels: [], tiers: [] },
  migrations: { personality: undefined },
  suppressions: [],
};

/** The step of an axis' values; undefined when no config names one. */
export function getAxisStep(
  { axisStep }: ProjectConfig,
  definitionId: string,
  axis: string,
): number | undefined {
  return axisStep.get(`${definitionId}.${axis}`) ?? axisStep.get(definitionId) ?? axisStep.get('*');
}
