import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { Fix } from '../../base/problem.ts';
import type { PreparedAxis } from '../../engine/config/prepare-definition.ts';
import type { StatAxis, StatTier } from '../../engine/config/stat-definition.ts';
import { getAxisStep } from '../../workspace/project-config.ts';
import { type AcceptedDefinition, listAcceptedDefinitions, pathOfTier } from '../accepted-definitions.ts';
import { fitsAmongTiers } from '../fits-among-tiers.ts';
import { makeGapJudge } from '../gap-width.ts';
import { keepsValues } from '../keeps-values.ts';
import { labelTier } from '../label-part.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** Values of an axis between two neighbouring tiers that no tier covers. */
export const tierGap: Rule = {
  code: 'tier/gap',
  severity: 'warning',
  summary: 'Some values between two tiers of an axis belong to no tier.',
  why: 'A value in a gap gets no tier, and the game keeps the tier that was stored before, right or wrong. Gaps that no value of the scale can fall into are not reported: from 9 to 10 where all bounds are whole numbers, from 9.99 to 10 where they have two decimals; an "axisStep" in statlens.config.json says how far apart the values really are. What is missing at the ends of the range, tier/does-not-cover-range tells. Should a value fall into such a gap after all, entity/in-tier-gap tells.',
  bad: `//- stats_config.json
{
  "definitions": {
    "bonds": {
      "id": "bonds",
      "axes": [{ "name": "affinity" }],
      "tiers": [
        { "id": "stranger", "axis_name": "affinity", "min": 0, "max": 9 },
        { "id": "friend", "axis_name": "affinity", "min": 30 }
      ]
    }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "bonds": {
      "id": "bonds",
      "axes": [{ "name": "affinity" }],
      "tiers": [
        { "id": "stranger", "axis_name": "affinity", "min": 0, "max": 29 },
        { "id": "friend", "axis_name": "affinity", "min": 30 }
      ]
    }
  }
}
`,
  check: (context) => {
    for (const definition of listAcceptedDefinitions(context)) {
      for (const prepared of definition.prepared.axes) reportGaps(context, definition, prepared);
    }
  },
};

function reportGaps(context: RuleContext, definition: AcceptedDefinition, prepared: PreparedAxis): void {
  const { axis, tiers } = prepared;
  if (tiers.length < 2) return;
  const isWide = makeGapJudge(
    prepared,
    getAxisStep(context.config, definition.prepared.definition.id, axis.name),
  );
  tiers.forEach((tier, i) => {
    const next = tiers[i + 1];
    if (next === undefined || tier.max === null) return;
    // Values are moved into the range first; what is missing at its ends, tier/does-not-cover-range tells.
    if (tier.max < axis.min_value || next.min > axis.max_value) return;
    if (isWide(tier.max, next.min)) reportGap(context, definition, axis, tier, next);
  });
}

function reportGap(
  context: RuleContext,
  definition: AcceptedDefinition,
  axis: StatAxis,
  tier: StatTier,
  next: StatTier,
): void {
  const [end, start] = [pathOfTier(definition, tier), pathOfTier(definition, next)];
  context.report({
    path: [...end, 'max'],
    message: l10n.t(
      'No tier covers {0} between {1} and {2}; the game gives a value there no tier and keeps a stored one',
      JSON.stringify(axis.name),
      labelTier(tier),
      labelTier(next),
    ),
    related: [{ path: [...start, 'min'], message: l10n.t('{0} begins here', labelTier(next)) }],
    fixes: closeGap(definition, axis, tier, next),
  });
}

/**
 * Where tiers touch the lower one wins, so either may reach up to the other. Neither is certain: only the author knows whose
 * the values between are. A tier that would have no value left is none that anyone meant.
 */
function closeGap(
  definition: AcceptedDefinition,
  axis: StatAxis,
  tier: StatTier,
  next: StatTier,
): readonly Fix[] {
  const change = (title: string, path: JsonPath, to: number) =>
    makeChoice(title, { kind: 'replace-value', path, json: JSON.stringify(to) });
  const last = tier.max ?? next.min;
  const fixes: Fix[] = [];
  if (keepsValues(axis, next)) {
    const title = l10n.t('Extend {0} to {1}', JSON.stringify(tier.id), JSON.stringify(next.min));
    fixes.push(change(title, [...pathOfTier(definition, tier), 'max'], next.min));
  }
  if (fitsAmongTiers(definition.prepared, next, last)) {
    const title = l10n.t('Begin {0} at {1}', JSON.stringify(next.id), JSON.stringify(last));
    fixes.push(change(title, [...pathOfTier(definition, next), 'min'], last));
  }
  return fixes;
}
