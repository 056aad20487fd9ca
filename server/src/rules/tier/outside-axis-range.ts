import * as l10n from '@vscode/l10n';
import type { Fix } from '../../base/problem.ts';
import type { StatAxis, StatTier } from '../../engine/config/stat-definition.ts';
import { type AcceptedDefinition, listAcceptedDefinitions, pathOfTier } from '../accepted-definitions.ts';
import { fitsAmongTiers } from '../fits-among-tiers.ts';
import { KnownReaches } from '../known-reaches.ts';
import { labelAxis } from '../label-part.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { widenAxis } from '../widen-axis.ts';

/** A tier of which a part lies outside of its axis's range. */
export const tierOutsideAxisRange: Rule = {
  code: 'tier/outside-axis-range',
  severity: 'warning',
  summary: "A part of a tier lies outside of its axis's range.",
  why: 'The game moves every value into the range of its axis before it looks for a tier, so nothing is ever in the part of a tier that lies outside, and the numbers promise what cannot happen. A tier that lies outside as a whole is reported as tier/unreachable.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength", "max_value": 100 }],
      "tiers": [{ "id": "any", "axis_name": "strength", "min": 0, "max": 120 }]
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
      "tiers": [{ "id": "any", "axis_name": "strength", "min": 0, "max": 100 }]
    }
  }
}
`,
  check: (context) => {
    for (const definition of listAcceptedDefinitions(context)) {
      for (const prepared of definition.prepared.axes) {
        for (const { tier, isInRange } of KnownReaches.of(context.workspace).ofAxis(prepared)?.tiers ?? []) {
          if (isInRange) reportBounds(context, definition, prepared.axis, tier);
        }
      }
    }
  },
};

function reportBounds(
  context: RuleContext,
  definition: AcceptedDefinition,
  axis: StatAxis,
  tier: StatTier,
): void {
  const path = pathOfTier(definition, tier);
  const id = JSON.stringify(tier.id);
  const report = (key: 'min' | 'max', written: number, bound: number, text: string) => {
    const json = JSON.stringify(bound);
    const fits = key === 'max' || fitsAmongTiers(definition.prepared, tier, bound);
    const move: Fix[] =
      Number.isFinite(bound) && fits
        ? [makeChoice(l10n.t('Change to {0}', json), { kind: 'replace-value', path: [...path, key], json })]
        : [];
    const fixes = [...move, ...widenAxis(context, definition, axis, written)];
    context.report({ path: [...path, key], message: l10n.t('Tier {0} {1}', id, text), fixes });
  };
  if (tier.min < axis.min_value) {
    const text = l10n.t(
      'begins at {0}, below the range of {1}; the game moves lower values up to {2} first',
      tier.min,
      labelAxis(axis),
      axis.min_value,
    );
    report('min', tier.min, axis.min_value, text);
  }
  if (tier.max !== null && tier.max > axis.max_value) {
    const text = l10n.t(
      'ends at {0}, above the range of {1}; the game moves higher values down to {2} first',
      tier.max,
      labelAxis(axis),
      axis.max_value,
    );
    report('max', tier.max, axis.max_value, text);
  }
}
