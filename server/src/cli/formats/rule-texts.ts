import { type Notice, notices } from '../../rules/notices.ts';
import { rules } from '../../rules/rules.ts';

/** What there is to say about a code. */
export interface RuleText extends Notice {
  /** A small project with the problem; absent for what no file alone shows. */
  readonly bad?: string;
}

/** The texts about all codes, by code. They are long, and loaded apart from the rules that run. */
export function listRuleTexts(): ReadonlyMap<string, RuleText> {
  return new Map<string, RuleText>([...rules, ...notices].map((rule) => [rule.code, rule]));
}
