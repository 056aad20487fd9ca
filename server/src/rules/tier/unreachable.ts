import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { Fix } from '../../base/problem.ts';
import type { PreparedAxis } from '../../engine/config/prepare-definition.ts';
import type { StatAxis, StatTier } from '../../engine/config/stat-definition.ts';
import { findTierReach, type ReachedTier } from '../../regions/tier-reach.ts';
import { getAxisStep } from '../../workspace/project-config.ts';
import { type AcceptedDefinition, listAcceptedDefinitions, pathOfTier } from '../accepted-definitions.ts';
import { KnownReaches } from '../known-reaches.ts';
import { labelAxis, labelTier } from '../label-part.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { widenAxis } from '../widen-axis.ts';

/** A tier that no value of its axis ever gets. */
export const tierUnreachable: Rule = {
  code: 'tier/unreachable',
  severity: 'warning',
  summary: 'No value of its axis ever gets a tier.',
  why: 'The game moves a value into the range of its axis and then takes the first tier, from the lowest up, that holds it; where two tiers touch, the lower one wins. A tier outside of the range gets nothing, and neither does one that begins where the range ends when the tier before it ends there too: give it a lower start, or let the tier before it end earlier.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength", "max_value": 100 }],
      "tiers": [
        { "id": "mortal", "axis_name": "strength", "min": 0, "max": 100 },
        { "id": "legend", "axis_name": "strength", "min": 100 }
      ]
    }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength", "max_value": 100 }],
      "tiers": [
        { "id": "mortal", "axis_name": "strength", "min": 0, "max": 99 },
        { "id": "legend", "axis_name": "strength", "min": 100 }
      ]
    }
  }
}
`,
  check: (context) => {
    for (const definition of listAcceptedDefinitions(context)) {
      for (const prepared of definition.prepared.axes) {
        const axis = prepared.axis;
        const tiers = KnownReaches.of(context.workspace).ofAxis(prepared)?.tiers ?? [];
        tiers.forEach((reached, i) => {
          if (reached.values.length > 0) return;
          if (reached.isInRange) reportHidden(context, definition, axis, tiers, i);
          else reportOutside(context, definition, prepared, reached.tier);
        });
      }
    }
  },
};

function reportOutside(
  context: RuleContext,
  definition: AcceptedDefinition,
  prepared: PreparedAxis,
  tier: StatTier,
): void {
  const { axis } = prepared;
  const path = pathOfTier(definition, tier);
  context.report({
    path: [...path, 'id'],
    message: l10n.t(
      'Tier {0} lies outside the range of {1}; the game moves every value into the range first, so nobody ever gets it',
      labelTier(tier),
      labelAxis(axis),
    ),
    fixes: [...reachTier(context, definition, prepared, tier), removeTier(path, tier)],
  });
}

/** Offers to widen the axis up to the tier, unless another tier would have all that it gains there. */
function reachTier(
  context: RuleContext,
  definition: AcceptedDefinition,
  prepared: PreparedAxis,
  tier: StatTier,
): readonly Fix[] {
  const { axis } = prepared;
  const isAbove = tier.min > axis.max_value;
  const end = isAbove ? (tier.max ?? tier.min) : tier.min;
  const widened = { ...axis, [isAbove ? 'max_value' : 'min_value']: end };
  const reach = findTierReach({ ...prepared, axis: widened })?.tiers.find((other) => other.tier === tier);
  return reach?.values.length === 0 ? [] : widenAxis(context, definition, axis, end);
}

/** Reports `tiers[index]`. What of it lies in the range is one value, for tiers do not overlap: any tier there hides it. */
function reportHidden(
  context: RuleContext,
  definition: AcceptedDefinition,
  axis: StatAxis,
  tiers: readonly ReachedTier[],
  index: number,
): void {
  const tier = tiers[index]?.tier;
  if (tier === undefined) return;
  const path = pathOfTier(definition, tier);
  const start = Math.max(tier.min, axis.min_value);
  const hiders = findHiders(tiers, index, start);
  context.report({
    path: [...path, 'id'],
    message: l10n.t(
      'Nobody ever gets tier {0}: all its values of {1} belong to {2} too, which the game tests first',
      labelTier(tier),
      labelAxis(axis),
      hiders.map(labelTier).join(l10n.t(' or ')),
    ),
    related: hiders.map((hider) => ({ path: pathOfTier(definition, hider), message: labelTier(hider) })),
    fixes: [...endEarlier(context, definition, axis, hiders, start), removeTier(path, tier)],
  });
}

/** The tiers before `tiers[index]` that hold `value`, the nearest first; no more than two, however many there are. */
function findHiders(tiers: readonly ReachedTier[], index: number, value: number): readonly StatTier[] {
  const hiders: StatTier[] = [];
  for (let i = index - 1; i >= 0 && hiders.length < 2; i--) {
    const tier = tiers[i]?.tier;
    if (tier !== undefined && (tier.max === null || tier.max >= value)) hiders.push(tier);
  }
  return hiders;
}

/** Offers to end the tier before one step earlier, where the config says how far apart values are. */
function endEarlier(
  context: RuleContext,
  definition: AcceptedDefinition,
  axis: StatAxis,
  hiders: readonly StatTier[],
  start: number,
): readonly Fix[] {
  const [hider, second] = hiders;
  const step = getAxisStep(context.config, definition.prepared.definition.id, axis.name);
  if (hider === undefined || second !== undefined || step === undefined) return [];
  const end = Number((start - step).toPrecision(12));
  // On a scale of huge numbers, one step earlier may be the same number.
  if (hider.max !== start || hider.min > end || end >= start) return [];
  const json = JSON.stringify(end);
  const path = [...pathOfTier(definition, hider), 'max'];
  return [
    makeChoice(l10n.t('End {0} at {1}', JSON.stringify(hider.id), json), {
      kind: 'replace-value',
      path,
      json,
    }),
  ];
}

function removeTier(path: JsonPath, { id }: StatTier): Fix {
  return makeChoice(l10n.t('Remove the tier {0}', JSON.stringify(id)), { kind: 'remove', path });
}
