import type { JsonObject } from '../../base/json-value.ts';
import { notices } from '../../rules/notices.ts';
import { rules } from '../../rules/rules.ts';
import type { CompiledConfig } from '../../workspace/compiled-config.ts';
import { DEFAULT_PROJECT_CONFIG } from '../../workspace/project-config.ts';
import { listChangedRules } from './list-changed-rules.ts';

/**
 * All settings that hold for a file, as a `statlens.config.json` could say them: every rule with its level, whether a
 * config sets it or not, and no patterns of files any more.
 */
export function listSettingsInForce(compiled: CompiledConfig | undefined, uri: string): JsonObject {
  const { world, packages, axisStep, externals } = compiled?.config ?? DEFAULT_PROJECT_CONFIG;
  const changed = compiled === undefined ? [] : listChangedRules(compiled, uri);
  const levels = new Map<string, string>(
    [...rules, ...notices].map(({ code, severity }) => [code, severity]),
  );
  for (const { code, level } of changed) levels.set(code, level);
  const byCode = [...levels].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    rules: Object.fromEntries(byCode),
    ...(world !== undefined && { world }),
    packages: {
      ...(packages.builtIn !== undefined && { builtIn: [...packages.builtIn] }),
      files: [...packages.files],
      statsConfig: packages.statsConfig,
    },
    axisStep: Object.fromEntries(axisStep),
    externals: Object.fromEntries(Object.entries(externals).map(([name, ids]) => [name, [...ids]])),
  };
}
