import type { Fix, Severity } from '../base/problem.ts';
import {
  type Notice,
  notices,
  ruleCrashed,
  suppressionUnknownCode,
  suppressionUnused,
  tooManyProblems,
} from '../rules/notices.ts';
import type { Rule } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import { checkExample, type ExampleFile, splitExample } from './rule-example.ts';

/** Everything there is to say about one code, for pages in Markdown and for terminals alike. */
export interface RulePage {
  readonly code: string;
  readonly severity: Severity;
  /** One sentence: what is wrong. */
  readonly summary: string;
  /** What the game does with it. */
  readonly why: string;
  /** A small project with the problem; none for what no file alone shows. */
  readonly bad: readonly ExampleFile[];
  /** The same without it. */
  readonly good: readonly ExampleFile[];
  /** The fixes that are offered for `bad`, each title once. */
  readonly fixes: readonly PageFix[];
  /** How to live with it; undefined for what cannot be switched off. */
  readonly configuration: PageConfiguration | undefined;
}

/** A fix that is offered for the example. */
export interface PageFix {
  readonly title: string;
  /** Fix-all makes it too. */
  readonly safe: boolean;
}

/** What to write where, to be told of it otherwise or not at all. */
export interface PageConfiguration {
  /** A `statlens.config.json` that switches the code off. */
  readonly off: string;
  /** How to hide it at one place; undefined for what nothing hides. */
  readonly hide: PageSuppression | undefined;
}

/** The two ways to hide a problem at one place. */
export interface PageSuppression {
  readonly comment: string;
  /** A `statlens.config.json` that hides it in the example. */
  readonly entry: string;
}

/** What each severity means. */
export const SEVERITY_MEANINGS: Readonly<Record<Severity, string>> = {
  error: 'error: the game refuses it or loses something',
  warning: 'warning: the game accepts it, with effects that nobody may have meant',
  information: 'information: worth knowing',
};

/** What is said about the running of the rules can neither be mended nor hidden. */
const ABOUT_OURSELVES: ReadonlySet<string> = new Set([ruleCrashed.code, tooManyProblems.code]);

/** What is said about suppressions cannot be suppressed. */
const NEVER_HIDDEN: ReadonlySet<string> = new Set([suppressionUnused.code, suppressionUnknownCode.code]);

/** All codes there are: those of rules and those of notices, sorted. */
export function listCodes(): readonly Notice[] {
  return [...rules, ...notices].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The page about a code; undefined when there is no such code. */
export async function makeRulePage(code: string): Promise<RulePage | undefined> {
  const rule = rules.find((candidate) => candidate.code === code);
  if (rule !== undefined) return makePage(rule);
  const notice = notices.find((candidate) => candidate.code === code);
  if (notice === undefined) return undefined;
  const configuration = ABOUT_OURSELVES.has(code) ? undefined : configure(code, 'world.json', '');
  return { ...pick(notice), bad: [], good: [], fixes: [], configuration };
}

async function makePage(rule: Rule): Promise<RulePage> {
  const found = await checkExample(rule);
  const fixes = found.flatMap(({ report }) => report.fixes ?? []);
  const [first] = found;
  return {
    ...pick(rule),
    bad: splitExample(rule.bad),
    good: splitExample(rule.good),
    fixes: listFixes(fixes),
    configuration: configure(rule.code, first?.path ?? 'world.json', first?.pointer ?? ''),
  };
}

function pick({ code, severity, summary, why }: Notice): Notice {
  return { code, severity, summary, why };
}

function listFixes(fixes: readonly Fix[]): PageFix[] {
  const safety = new Map(fixes.map(({ title, safe }) => [title, safe]));
  return [...safety].map(([title, safe]) => ({ title, safe }));
}

function configure(code: string, file: string, pointer: string): PageConfiguration {
  const off = JSON.stringify({ rules: { [code]: 'off' } }, null, 2);
  if (NEVER_HIDDEN.has(code)) return { off, hide: undefined };
  const entry = { code, file, ...(pointer !== '' && { pointer }), reason: 'Why it is fine here.' };
  const comment = `// stat-lens-ignore ${code}: why it is fine here`;
  return { off, hide: { comment, entry: JSON.stringify({ suppressions: [entry] }, null, 2) } };
}
