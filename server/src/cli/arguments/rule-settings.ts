import { loadRules } from '../../rules/load-rules.ts';
import { notices } from '../../rules/notices.ts';
import { suggestName } from '../../rules/suggest-name.ts';
import type { RuleLevel } from '../../workspace/project-config.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE } from '../exit-code.ts';

/** How a code, or `subject/*`, is set on the command line. */
export interface RuleSetting {
  readonly code: string;
  readonly level: RuleLevel;
}

/** The settings by code, of one code the last. Ends the command for a code that no problem has. */
export function readRuleSettings(settings: readonly RuleSetting[] = []): ReadonlyMap<string, RuleLevel> {
  if (settings.length === 0) return new Map();
  const codes = [...loadRules(), ...notices].map(({ code }) => code);
  const known = new Set(codes.flatMap((code) => [code, `${code.slice(0, code.indexOf('/'))}/*`]));
  for (const { code } of settings) {
    if (known.has(code)) continue;
    const question = suggestName(code, known)?.question ?? '; stat-lens explain lists all of them';
    throw new CliError(EXIT_CODE.usage, `--rule: there is no code ${JSON.stringify(code)}${question}`);
  }
  return new Map(settings.map(({ code, level }) => [code, level]));
}
