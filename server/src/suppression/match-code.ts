import * as l10n from '@vscode/l10n';
import { loadRules } from '../rules/load-rules.ts';
import {
  notices,
  ruleCrashed,
  suppressionUnknownCode,
  suppressionUnused,
  tooManyProblems,
} from '../rules/notices.ts';

/** What is never hidden: failures of our own, that problems are not shown, and what is said about suppressions themselves. */
const NEVER_HIDDEN: ReadonlySet<string> = new Set([
  ruleCrashed.code,
  tooManyProblems.code,
  suppressionUnused.code,
  suppressionUnknownCode.code,
]);

/** Says whether a suppression can hide problems of this code. */
export function isHideable(code: string): boolean {
  return !NEVER_HIDDEN.has(code);
}

/** All codes that a suppression may name. */
export function listHideableCodes(): string[] {
  return [...loadRules(), ...notices].map(({ code }) => code).filter(isHideable);
}

/** Says whether `name` stands for problems of `code`: it is the code, `subject/*`, or `*` for all of them. */
export function coversCode(name: string, code: string): boolean {
  if (!isHideable(code)) return false;
  if (name === code || name === '*') return true;
  return name.endsWith('/*') && code.startsWith(name.slice(0, -1));
}

/** Why a suppression that names this hides nothing: the code is none, or cannot be hidden. The end of a sentence about it. */
export function explainUnknownName(name: string): string {
  return isHideable(name)
    ? l10n.t('is the code of no problem, so nothing is hidden by it')
    : l10n.t('is not for suppressions to hide');
}

/** Says whether a suppression may name this: a code of ours, or a pattern for some. */
export function isKnownName(name: string, codes: readonly string[]): boolean {
  return codes.some((code) => coversCode(name, code));
}

/** Says whether a JSON pointer leads to the place of another one, or into it. */
export function isPointerAtOrBelow(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}
