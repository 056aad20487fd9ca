import * as l10n from '@vscode/l10n';
import { formatPointer, type JsonPath, parsePointer } from '../base/json-pointer.ts';
import type { Fix, Related, Report } from '../base/problem.ts';
import { valueAt } from '../base/value-at.ts';
import {
  type StatsConfigError,
  type StatsConfigErrorCode,
  validateStatsConfig,
} from '../engine/config/validate-stats-config.ts';
import { isEmptyValue } from '../engine/values/is-empty-value.ts';
import type { Located, WorldRecord } from '../model/records.ts';
import { MOST_WORDED } from '../workspace/validate-config.ts';
import { nameSubject } from './name-subject.ts';
import { listOverriddenDefinitions } from './overridden-definitions.ts';
import { pathFromPointer } from './path-from-pointer.ts';
import type { RuleContext } from './rule-context.ts';

/** Extra facts a rule adds to an engine error. */
export interface ConfigErrorDetail {
  /** Where to point instead of where the game fails. */
  readonly path?: JsonPath;
  /** Which part to underline. */
  readonly part?: 'key' | 'value';
  /** Puts the name of the axis, tier, level or definition at the front of a message that does not tell it. */
  readonly named?: boolean;
  /** The end of the message: `; did you mean "affinity"?`. */
  readonly question?: string;
  readonly fixes?: readonly Fix[];
}

/**
 * Reports every error of one code that the engine finds in the file's stats configs. The engine decides, so that
 * editor, CLI and game agree on what is refused; the rule adds the place and the way out.
 */
export function reportConfigErrors(
  context: RuleContext,
  code: StatsConfigErrorCode,
  detail: (error: StatsConfigError, path: JsonPath) => ConfigErrorDetail = () => ({}),
): void {
  for (const world of context.recordsOf('world')) {
    const config = world.config;
    if (config === undefined) continue;
    const errors = context.once(groupConfigErrors).get(world)?.get(code) ?? [];
    for (const error of errors) context.reportIfRoom(() => toReport(config, error, detail));
  }
}

/** The errors of each world by their codes: many rules ask, and there may be any number of errors. */
function groupConfigErrors(
  context: RuleContext,
): ReadonlyMap<WorldRecord, ReadonlyMap<string, readonly StatsConfigError[]>> {
  return new Map(
    context.recordsOf('world').map((world) => {
      const byCode = new Map<string, StatsConfigError[]>();
      for (const error of world.config === undefined ? [] : listConfigErrors(context, world, world.config)) {
        const others = byCode.get(error.code);
        if (others === undefined) byCode.set(error.code, [error]);
        else others.push(error);
      }
      return [world, byCode];
    }),
  );
}

/** Why the game refuses the stats config of a world, or what becomes of it where it is an overlay. */
export function listConfigErrors(
  context: RuleContext,
  world: WorldRecord,
  config: Located,
): readonly StatsConfigError[] {
  const isOverlay = context.config.packages.statsConfig === 'overlay';
  if (isOverlay) return listOverlayErrors(context, config);
  const { errors, source } = context.workspace.factsOf(world);
  // Where so much is wanted, all has to be put into words.
  return errors.length > MOST_WORDED && context.limit > MOST_WORDED && source === 'config'
    ? validateStatsConfig(config.value).errors
    : errors;
}

/**
 * In a project whose stats_config is an overlay, a definition over one of a package needs neither id nor axes, and other
 * rules tell what becomes of its tiers and levels. A new definition must be whole (docs/stat-system.md, 3.2).
 */
function listOverlayErrors(context: RuleContext, config: Located): readonly StatsConfigError[] {
  const overridden = new Set(listOverriddenDefinitions(context).map(({ path }) => formatPointer(path)));
  return validateStatsConfig(config.value).errors.flatMap((error) => {
    const [root, key = '', member = '', ...inner] = parsePointer(error.pointer);
    if (root !== 'definitions' || key === '') return root === 'version' ? [] : [error];
    const isWrongType = error.code === 'config/wrong-type';
    if (overridden.has(formatPointer([...config.path, root, key]))) {
      const isList =
        (member === 'tiers' || member === 'levels') && (inner.length <= 1 || isNoKey(config, error));
      return isWrongType && isList ? [reword(error, tellFatal())] : [];
    }
    const isFatal = error.code === 'definition/key-mismatch' || (isWrongType && member === '');
    return [
      reword(error, isFatal ? tellFatal() : l10n.t('the game drops the whole definition without a word')),
    ];
  });
}

/** Says whether the error is about an id that is a list or an object, by which the game cannot merge. */
function isNoKey(config: Located, { pointer }: StatsConfigError): boolean {
  const path = pathFromPointer(config.value, pointer);
  const value = valueAt(config.value, path);
  return path.length === 5 && path[4] === 'id' && typeof value === 'object' && !isEmptyValue(value);
}

function tellFatal(): string {
  return l10n.t("the game fails whenever it is asked for this world's config");
}

function reword(error: StatsConfigError, consequence: string): StatsConfigError {
  return { ...error, message: l10n.t('{0}; {1}', error.fact, consequence) };
}

function toReport(
  config: Located,
  error: StatsConfigError,
  detail: (error: StatsConfigError, path: JsonPath) => ConfigErrorDetail,
): Report {
  const within = pathFromPointer(config.value, error.pointer);
  const path = [...config.path, ...within];
  const { named = false, question = '', ...rest } = detail(error, path);
  const subject = named ? nameSubject(config.value, within) : undefined;
  const message = `${subject === undefined ? '' : `${subject}: `}${error.message}${question}`;
  const related = error.related?.map(
    ({ pointer, message: text }): Related => ({
      path: [...config.path, ...pathFromPointer(config.value, pointer)],
      message: text,
    }),
  );
  return { path, message, ...(related && { related }), ...rest };
}
