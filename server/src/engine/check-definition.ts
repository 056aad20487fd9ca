import { checkTierOverlaps } from './check-tier-overlaps.ts';
import { type ConfigPlace, childPlace, pointerOf, reportError } from './config-place.ts';
import type { DefinitionReading } from './definition-reading.ts';
import { quoteText } from './quote-text.ts';

/**
 * Reports what is wrong between the parts of a definition (docs/stat-system.md, 1.2). The game stops at the first such
 * error; here every check runs whose parts could be read.
 */
export function checkDefinition(definition: DefinitionReading, place: ConfigPlace): void {
  const { axes, tiers = [], levels = [] } = definition;
  checkTierOverlaps(tiers, childPlace(place, 'tiers'));
  if (axes === undefined) return;
  if (axes.length === 0) {
    reportError(childPlace(place, 'axes'), 'definition/no-axes', 'There are no axes');
    return;
  }
  const axisNames = checkAxisNames(axes, childPlace(place, 'axes'));
  // An axis without a readable name may be the very one that a tier or level means.
  if (axisNames === undefined) return;
  tiers.forEach((tier, index) => {
    if (tier?.axis_name === undefined || axisNames.has(tier.axis_name)) return;
    const at = childPlace(childPlace(childPlace(place, 'tiers'), index), 'axis_name');
    const fact = `Tier ${quoteText(tier.id ?? '')} is on axis ${quoteText(tier.axis_name)}, which does not exist`;
    reportError(at, 'tier/unknown-axis', fact);
  });
  levels.forEach((level, index) => {
    const conditions = childPlace(childPlace(childPlace(place, 'levels'), index), 'conditions');
    for (const axisName of Object.keys(level?.conditions ?? {})) {
      if (axisNames.has(axisName)) continue;
      const fact = `Level ${quoteText(level?.id ?? '')} has a condition on axis ${quoteText(axisName)}, which does not exist`;
      reportError(childPlace(conditions, axisName), 'level/unknown-axis', fact);
    }
  });
}

/** The names of all axes, each name used twice reported; undefined when a name could not be read. */
function checkAxisNames(
  axes: NonNullable<DefinitionReading['axes']>,
  place: ConfigPlace,
): ReadonlySet<string> | undefined {
  const firstUse = new Map<string, ConfigPlace>();
  let complete = true;
  axes.forEach((axis, index) => {
    if (axis?.name === undefined) {
      complete = false;
      return;
    }
    const at = childPlace(childPlace(place, index), 'name');
    const first = firstUse.get(axis.name);
    if (first === undefined) {
      firstUse.set(axis.name, at);
      return;
    }
    const related = [{ pointer: pointerOf(first), message: 'First axis of this name' }];
    reportError(at, 'axis/duplicate-name', `Axis ${quoteText(axis.name)} exists twice`, related);
  });
  return complete ? new Set(firstUse.keys()) : undefined;
}
