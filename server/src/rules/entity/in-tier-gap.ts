import { clampToAxis } from '../../engine/clamp-to-axis.ts';
import { findTierAmong } from '../../engine/find-tier.ts';
import type { StatTier } from '../../engine/stat-definition.ts';
import { formatBand } from '../format-band.ts';
import type { Rule } from '../rule.ts';

/** A value that belongs to no tier, though its axis has tiers. */
export const entityInTierGap: Rule = {
  code: 'entity/in-tier-gap',
  severity: 'warning',
  summary: 'A value belongs to none of the tiers of its axis.',
  why: 'The game gives such a value no tier and keeps the tier id that was stored before, right or wrong. Bounds are compared exactly and nothing is rounded: with tiers 0-9 and 10-29, the value 9.5 has no tier.',
  bad: `//- stats_config.json
{
  "definitions": {
    "relationships": {
      "id": "relationships",
      "axes": [{ "name": "affinity" }],
      "tiers": [
        { "id": "stranger", "axis_name": "affinity", "min": 0, "max": 9 },
        { "id": "friend", "axis_name": "affinity", "min": 10 }
      ]
    }
  }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "relationships": { "affinity": 9.5 } } }
`,
  good: `//- stats_config.json
{
  "definitions": {
    "relationships": {
      "id": "relationships",
      "axes": [{ "name": "affinity" }],
      "tiers": [
        { "id": "stranger", "axis_name": "affinity", "min": 0, "max": 10 },
        { "id": "friend", "axis_name": "affinity", "min": 10 }
      ]
    }
  }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "relationships": { "affinity": 9.5 } } }
`,
  check: (context) => {
    for (const block of context.judgedBlocks) {
      for (const { axis, tiers } of block.definition.axes) {
        const value = block.stats[axis.name];
        if (tiers.length === 0 || typeof value !== 'number') continue;
        const clamped = clampToAxis(value, axis);
        if (findTierAmong(tiers, clamped) !== undefined) continue;
        const shown = clamped === value ? String(value) : `${value} (taken as ${clamped})`;
        const where = describeGap(tiers, clamped);
        const message = `"${axis.name}" ${shown} lies ${where}; the game gives it no tier and keeps a stored one`;
        context.report({ path: block.memberPath(axis.name), message });
      }
    }
  },
};

/** Where a value without tier lies among the tiers of its axis, which are sorted by `min`. */
function describeGap(tiers: readonly StatTier[], value: number): string {
  const index = tiers.findIndex((tier) => tier.min > value);
  const above = tiers[index];
  const below = tiers.at(index === -1 ? -1 : index - 1);
  if (above === undefined || below === undefined) return `above ${label(below)}, the last tier`;
  return index === 0
    ? `below ${label(above)}, the first tier`
    : `between ${label(below)} and ${label(above)}`;
}

function label(tier: StatTier | undefined): string {
  return tier === undefined ? 'every tier' : `"${tier.id}" (${formatBand(tier)})`;
}
