import * as l10n from '@vscode/l10n';
import type { Fix } from '../base/problem.ts';
import type { AcceptedDefinition } from './accepted-definitions.ts';
import type { OutsideBound, PlacedCondition } from './condition-bounds.ts';
import { makeChoice } from './make-fix.ts';
import type { RuleContext } from './rule-context.ts';
import { widenAxis } from './widen-axis.ts';

/**
 * Offers to move a condition's bound to the end of its axis's range, unless the condition would end below its start then, and
 * to move that end to the bound.
 */
export function moveBound(
  context: RuleContext,
  definition: AcceptedDefinition,
  { path, axis, condition }: PlacedCondition,
  { key, value, nearest }: OutsideBound,
): readonly Fix[] {
  const json = JSON.stringify(nearest);
  const { min_value: min, max_value: max } = condition;
  const other = condition.type !== 'range' ? null : key === 'min_value' ? max : min;
  const isInverted = other !== null && (key === 'min_value' ? nearest > other : nearest < other);
  const move: Fix[] =
    Number.isFinite(nearest) && !isInverted
      ? [makeChoice(l10n.t('Change to {0}', json), { kind: 'replace-value', path: [...path, key], json })]
      : [];
  return [...move, ...widenAxis(context, definition, axis, value)];
}
