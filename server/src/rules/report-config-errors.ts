import { type JsonPath, parsePointer } from '../base/json-pointer.ts';
import type { Fix } from '../base/problem.ts';
import type { StatsConfigError } from '../engine/validate-stats-config.ts';
import type { RuleContext } from './rule-context.ts';

/** Extra facts a rule adds to an engine error: which part to underline, and what mends it. */
export interface ConfigErrorDetail {
  readonly part?: 'key' | 'value';
  readonly fixes?: readonly Fix[];
}

/**
 * Reports every error of one code that the engine finds in the file's stats configs. The engine decides, so that
 * editor, CLI and game agree on what is refused; the rule adds the place and the explanation.
 */
export function reportConfigErrors(
  context: RuleContext,
  code: StatsConfigError['code'],
  detail: (error: StatsConfigError, path: JsonPath) => ConfigErrorDetail = () => ({}),
): void {
  for (const world of context.recordsOf('world')) {
    const root = world.config?.path;
    if (root === undefined) continue;
    for (const error of context.workspace.factsOf(world).errors) {
      if (error.code !== code) continue;
      const path = [...root, ...parsePointer(error.pointer)];
      const related = error.related?.map(({ pointer, message }) => ({
        path: [...root, ...parsePointer(pointer)],
        message,
      }));
      context.report({ path, message: error.message, ...(related && { related }), ...detail(error, path) });
    }
  }
}
