import type { JsonPath } from '../../base/json-pointer.ts';
import type { PreparedAxis } from '../../engine/prepare-definition.ts';
import type { StatDefinition, StatTier } from '../../engine/stat-definition.ts';
import { formatBand } from '../format-band.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** Values of an axis between two neighbouring tiers that no tier covers. */
export const tierGap: Rule = {
  code: 'tier/gap',
  severity: 'warning',
  summary: 'Some values between two tiers of an axis belong to no tier.',
  why: 'A value in a gap gets no tier, and the game keeps the tier that was stored before, right or wrong. Gaps that no value of the scale can fall into are not reported: from 9 to 10 where all bounds are whole numbers, from 9.99 to 10 where they have two decimals. Should a value fall into such a gap after all, entity/in-tier-gap tells.',
  bad: `//- stats_config.json
{
  "definitions": {
    "relationships": {
      "id": "relationships",
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
    "relationships": {
      "id": "relationships",
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
    for (const world of context.recordsOf('world')) {
      const facts = context.workspace.factsOf(world);
      if (facts.source !== 'config' || world.config === undefined) continue;
      for (const [id, { definition, axes }] of facts.definitions) {
        const path = [...world.config.path, 'definitions', id, 'tiers'];
        for (const axis of axes) reportGaps(context, path, definition, axis);
      }
    }
  },
};

/** `path` leads to the definition's tiers. */
function reportGaps(
  context: RuleContext,
  path: JsonPath,
  definition: StatDefinition,
  { axis, tiers }: PreparedAxis,
): void {
  const decimals = Math.max(0, ...tiers.flatMap(({ min, max }) => [min, max ?? 0]).map(countDecimals));
  tiers.forEach((tier, i) => {
    const next = tiers[i + 1];
    if (next === undefined || tier.max === null) return;
    // Values are moved into the axis's range first, so a gap outside of it does not matter.
    if (!isWide(tier.max, next.min, decimals) || tier.max >= axis.max_value || next.min <= axis.min_value)
      return;
    const at = [...path, definition.tiers.indexOf(tier), 'max'];
    const json = JSON.stringify(next.min);
    context.report({
      path: at,
      message: `No tier covers ${JSON.stringify(axis.name)} between ${label(tier)} and ${label(next)}; the game gives a value there no tier and keeps a stored one`,
      related: [
        { path: [...path, definition.tiers.indexOf(next), 'min'], message: `${label(next)} begins here` },
      ],
      fixes: [
        makeChoice(`Extend ${JSON.stringify(tier.id)} to ${json}`, { kind: 'replace-value', path: at, json }),
      ],
    });
  });
}

/** Says whether a value with as many decimals as the bounds have fits between the two. */
function isWide(end: number, start: number, decimals: number): boolean {
  return Math.round((start - end) * 10 ** decimals) > 1;
}

/** How many decimals a number is written with; never more than 6. */
function countDecimals(value: number): number {
  const fraction = /\.(\d+)$/.exec(value.toFixed(6).replace(/0+$/, ''))?.[1];
  return fraction?.length ?? 0;
}

function label(tier: StatTier): string {
  return `${JSON.stringify(tier.id)} (${formatBand(tier)})`;
}
