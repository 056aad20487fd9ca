import * as l10n from '@vscode/l10n';
import type { Fix } from '../../base/problem.ts';
import { clampToAxis } from '../../engine/computing/clamp-to-axis.ts';
import type { StatAxis } from '../../engine/config/stat-definition.ts';
import type { JudgedBlock } from '../checked-block.ts';
import { findDefinitionPlace, makeDefinitionChoice, setItemMember } from '../find-definition-place.ts';
import { limitConsequence } from '../limit-consequence.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** A value outside the range of its axis. */
export const entityClamped: Rule = {
  code: 'entity/clamped',
  severity: 'warning',
  summary: 'A value lies outside the range of its axis.',
  why: 'The game moves the value to the nearer bound before it looks for tiers and levels, without telling anyone. Modifiers are added before that, so a base value beyond the range may still be meant; then ignore this.',
  bad: `//- stats_config.json
{
  "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength", "max_value": 20 }] } }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "skills": { "strength": 70 } } }
`,
  good: `//- stats_config.json
{
  "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength", "max_value": 20 }] } }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "skills": { "strength": 14 } } }
`,
  check: (context) => {
    for (const block of context.judgedBlocks) {
      block.definition.axes.forEach(({ axis }, index) => {
        const value = block.stats[axis.name];
        if (typeof value !== 'number' || clampToAxis(value, axis) === value) return;
        // The game fails on whole numbers that are too large to be read, of which syntax/invalid-json tells.
        if (!Number.isFinite(value) && block.effective?.raw === 'not-computable') return;
        if (context.hasRoom) report(context, block, { axis, index, value });
        else context.leaveOut();
      });
    }
  },
};

interface OutOfRange {
  readonly axis: StatAxis;
  /** The axis's place among the axes of its definition. */
  readonly index: number;
  readonly value: number;
}

function report(context: RuleContext, block: JudgedBlock, outside: OutOfRange): void {
  const { axis, value } = outside;
  const clamped = clampToAxis(value, axis);
  const path = block.memberPath(axis.name);
  const keep = Number.isFinite(clamped)
    ? [
        makeChoice(l10n.t('Change to {0}', clamped), {
          kind: 'replace-value',
          path,
          json: String(clamped),
        }),
      ]
    : [];
  const widen = offerWiderAxis(context, block, outside);
  const taken = Number.isNaN(clamped)
    ? l10n.t('the game then has no number for it')
    : l10n.t('the game takes it as {0}', clamped);
  const { consequence, related } = limitConsequence(block, axis.name, taken);
  context.report({
    path,
    message: `${describePlace(outside)}; ${consequence}`,
    related,
    fixes: widen === undefined ? keep : [...keep, widen],
  });
}

/** Where the value lies; beside a bound that is no number, as "nan" in a config, it lies nowhere. */
function describePlace({ axis: { name, min_value: min, max_value: max }, value }: OutOfRange): string {
  const axis = JSON.stringify(name);
  if (Number.isNaN(min)) return l10n.t('{0} {1} has a minimum that is no number', axis, value);
  if (Number.isNaN(max)) return l10n.t('{0} {1} has a maximum that is no number', axis, value);
  return value > max
    ? l10n.t('{0} {1} lies above the maximum {2} of its axis', axis, value, max)
    : l10n.t('{0} {1} lies below the minimum {2} of its axis', axis, value, min);
}

/** Offers to move the bound of the axis to the value, in the world's file. */
function offerWiderAxis(
  context: RuleContext,
  block: JudgedBlock,
  { axis, index, value }: OutOfRange,
): Fix | undefined {
  const place = findDefinitionPlace(context, block);
  if (place === undefined || !Number.isFinite(value)) return undefined;
  // Beside a bound that is no number, the other one changes nothing.
  if (Number.isNaN(axis.min_value) || Number.isNaN(axis.max_value)) return undefined;
  const isAbove = value > axis.max_value;
  const key = isAbove ? 'max_value' : 'min_value';
  const operation = setItemMember(place, 'axes', index, key, String(value));
  if (operation === undefined) return undefined;
  const label = isAbove
    ? l10n.t('Raise the maximum of "{0}" to {1}', axis.name, value)
    : l10n.t('Lower the minimum of "{0}" to {1}', axis.name, value);
  return makeDefinitionChoice(context, place, { title: l10n.t('{0} in the world', label), label }, [
    operation,
  ]);
}
