import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import type { Fix } from '../base/problem.ts';
import { makeChoice } from './make-fix.ts';
import type { RuleContext } from './rule-context.ts';

/** Offers to swap the values of two members of the object at `path`; no offer when either is not there. */
export function swapMembers(
  context: RuleContext,
  path: JsonPath,
  one: string,
  other: string,
): readonly Fix[] {
  const first = context.valueAt([...path, one]);
  const second = context.valueAt([...path, other]);
  if (first === undefined || second === undefined) return [];
  return [
    makeChoice(
      l10n.t('Swap "{0}" and "{1}"', one, other),
      { kind: 'replace-value', path: [...path, one], json: JSON.stringify(second) },
      { kind: 'replace-value', path: [...path, other], json: JSON.stringify(first) },
    ),
  ];
}
