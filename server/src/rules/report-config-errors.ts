import { type JsonPath, parsePointer } from '../base/json-pointer.ts';
import type { JsonValue } from '../base/json-value.ts';
import type { Fix, Related, Report } from '../base/problem.ts';
import type { StatsConfigError, StatsConfigErrorCode } from '../engine/validate-stats-config.ts';
import type { Located } from '../model/records.ts';
import { nameSubject } from './name-subject.ts';
import type { RuleContext } from './rule-context.ts';
import { stepInto } from './step-into.ts';

/** Extra facts a rule adds to an engine error. */
export interface ConfigErrorDetail {
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
    for (const error of context.workspace.factsOf(world).errors) {
      if (error.code === code) context.report(toReport(config, error, detail));
    }
  }
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

/** A JSON pointer into `value` as a path, in which the items of lists are numbers. */
function pathFromPointer(value: JsonValue, pointer: string): JsonPath {
  let at: JsonValue | undefined = value;
  return parsePointer(pointer).map((token) => {
    const step = Array.isArray(at) ? Number(token) : token;
    at = stepInto(at, step);
    return step;
  });
}
