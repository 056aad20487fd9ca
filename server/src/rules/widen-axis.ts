import * as l10n from '@vscode/l10n';
import type { Fix } from '../base/problem.ts';
import type { StatAxis } from '../engine/config/stat-definition.ts';
import type { AcceptedDefinition } from './accepted-definitions.ts';
import { makeChoice } from './make-fix.ts';
import type { RuleContext } from './rule-context.ts';
import { setConfigMember } from './set-config-member.ts';

/** Offers to move a bound of an axis so that `value`, which lies outside of its range, lies within. */
export function widenAxis(
  context: RuleContext,
  { path, prepared }: AcceptedDefinition,
  axis: StatAxis,
  value: number,
): readonly Fix[] {
  const index = prepared.definition.axes.indexOf(axis);
  if (!Number.isFinite(value) || index < 0) return [];
  const bound = value < axis.min_value ? 'min_value' : 'max_value';
  const json = JSON.stringify(value);
  const name = JSON.stringify(axis.name);
  const title =
    bound === 'min_value'
      ? l10n.t('Widen {0} down to {1}', name, json)
      : l10n.t('Widen {0} up to {1}', name, json);
  return [makeChoice(title, setConfigMember(context, [...path, 'axes', index], bound, json))];
}
