import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { Fix } from '../../base/problem.ts';
import { clampToAxis } from '../../engine/computing/clamp-to-axis.ts';
import { findTierAmong } from '../../engine/computing/find-tier.ts';
import type { PreparedAxis } from '../../engine/config/prepare-definition.ts';
import type { StatAxis, StatTier } from '../../engine/config/stat-definition.ts';
import { appliesModifiers } from '../applies-modifiers.ts';
import type { JudgedBlock } from '../checked-block.ts';
import { findDefinitionPlace, makeDefinitionChoice, setItemMember } from '../find-definition-place.ts';
import { formatBand } from '../format-band.ts';
import { keepsValues } from '../keeps-values.ts';
import { limitConsequence } from '../limit-consequence.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** A value that belongs to no tier, though its axis has tiers. */
export const entityInTierGap: Rule = {
  code: 'entity/in-tier-gap',
  severity: 'warning',
  summary: 'A value belongs to none of the tiers of its axis.',
  why: 'The game gives such a value no tier and keeps the tier id that was stored before, right or wrong. Bounds are compared exactly and nothing is rounded: with tiers 0-9 and 10-29, the value 9.5 has no tier.',
  bad: `//- stats_config.json
{
  "definitions": {
    "bonds": {
      "id": "bonds",
      "axes": [{ "name": "affinity" }],
      "tiers": [
        { "id": "stranger", "axis_name": "affinity", "min": 0, "max": 9 },
        { "id": "friend", "axis_name": "affinity", "min": 10 }
      ]
    }
  }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "bonds": { "affinity": 9.5 } } }
`,
  good: `//- stats_config.json
{
  "definitions": {
    "bonds": {
      "id": "bonds",
      "axes": [{ "name": "affinity" }],
      "tiers": [
        { "id": "stranger", "axis_name": "affinity", "min": 0, "max": 10 },
        { "id": "friend", "axis_name": "affinity", "min": 10 }
      ]
    }
  }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "bonds": { "affinity": 9.5 } } }
`,
  check: (context) => {
    for (const block of context.judgedBlocks) {
      for (const prepared of block.definition.axes) {
        const { axis, tiers } = prepared;
        const value = block.stats[axis.name];
        if (tiers.length === 0 || typeof value !== 'number') continue;
        const clamped = clampToAxis(value, axis);
        if (findTierAmong(tiers, clamped) !== undefined) continue;
        const shown = clamped === value ? String(value) : l10n.t('{0} (taken as {1})', value, clamped);
        const gap = findGap(tiers, clamped);
        const path = block.memberPath(axis.name);
        const { consequence, related } = limitConsequence(block, axis.name, tellConsequence(block));
        context.report({
          path,
          message: l10n.t(
            '{0} {1} lies {2}; {3}',
            JSON.stringify(axis.name),
            shown,
            describeGap(gap),
            consequence,
          ),
          related,
          fixes: [...offerValues(path, gap, prepared), ...offerLongerTier(context, block, gap, axis)],
        });
      }
    }
  },
};

/** Where modifiers apply, nothing is left of what else is stored. */
function tellConsequence(block: JudgedBlock): string {
  return appliesModifiers(block)
    ? l10n.t('the game gives it no tier')
    : l10n.t('the game gives it no tier and keeps a stored one');
}

/** The tiers next to a value that has none; both are missing only where bounds are no numbers. */
interface TierGap {
  readonly below: StatTier | undefined;
  readonly above: StatTier | undefined;
}

/** Where a value without tier lies among the tiers of its axis, which are sorted by `min`. */
function findGap(tiers: readonly StatTier[], value: number): TierGap {
  const above = tiers.find((tier) => tier.min > value);
  // Of the tiers that end before the value, a long one may reach further than the last one to begin.
  const below = tiers
    .filter(({ min, max }) => min <= value && max !== null)
    .reduce<StatTier | undefined>(
      (last, tier) => (last === undefined || endOf(tier) >= endOf(last) ? tier : last),
      undefined,
    );
  return { below, above };
}

function endOf({ max }: StatTier): number {
  return max ?? Number.POSITIVE_INFINITY;
}

function describeGap({ below, above }: TierGap): string {
  if (below !== undefined && above !== undefined)
    return l10n.t('between {0} and {1}', label(below), label(above));
  if (above !== undefined) return l10n.t('below {0}, the first tier', label(above));
  return below === undefined ? l10n.t('in no tier') : l10n.t('above {0}, the last tier', label(below));
}

function label(tier: StatTier): string {
  return `${JSON.stringify(tier.id)} (${formatBand(tier)})`;
}

/** Offers the nearest values that have a tier: where the one below ends, and where the one above begins. */
function offerValues(
  path: JsonPath,
  { below, above }: TierGap,
  { axis, tiers }: PreparedAxis,
): readonly Fix[] {
  return [below?.max, above?.min].flatMap((value) => {
    if (typeof value !== 'number' || clampToAxis(value, axis) !== value) return [];
    // Where several tiers hold it, the first of them gets it.
    const id = findTierAmong(tiers, value)?.id;
    if (id === undefined) return [];
    const json = String(value);
    return [
      makeChoice(l10n.t('Change to {0}, {1}', json, JSON.stringify(id)), {
        kind: 'replace-value',
        path,
        json,
      }),
    ];
  });
}

/**
 * Offers to close the gap in the world's file, up to where the axis ends; where two tiers touch, the game takes the lower one,
 * and the upper one must have a value left.
 */
function offerLongerTier(
  context: RuleContext,
  block: JudgedBlock,
  { below, above }: TierGap,
  axis: StatAxis,
): readonly Fix[] {
  const place = findDefinitionPlace(context, block);
  if (place === undefined || below === undefined || above === undefined) return [];
  const isAboveInRange = above.min <= axis.max_value;
  if (isAboveInRange && !keepsValues(axis, above)) return [];
  const end = isAboveInRange ? above.min : axis.max_value;
  const index = block.definition.definition.tiers.indexOf(below);
  const operation = setItemMember(place, 'tiers', index, 'max', String(end));
  if (operation === undefined) return [];
  const title = l10n.t('Extend {0} to {1} in the world', JSON.stringify(below.id), end);
  const words = { title, label: l10n.t('Extend the tier {0} to {1}', JSON.stringify(below.id), end) };
  return [makeDefinitionChoice(context, place, words, [operation])];
}
