import { checkTierOverlaps } from './check-tier-overlaps.ts';
import { type ConfigPlace, childPlace, pointerOf, reportError } from './config-place.ts';
import type { DefinitionReading } from './definition-reading.ts';
import { quoteText } from './quote-text.ts';

/**
 * Reports what is wrong between the parts of a definition (docs/stat-system.md, 1.4). The game stops at the first such
 * error; here every check runs whose parts could be read.
 */
export function checkDefinition(definition: DefinitionReading, place: ConfigPlace): void {
  const { axes, tiers = [], levels = [] } = definition;
  checkTierOverlaps(tiers, childPlace(place, 'tiers'));
  if (axes?.length === 0) reportError(childPlace(place, 'axes'), 'definition/no-axes', '"axes" is empty');
  const names = new Map<string | undefined, string>();
  axes?.forEach((axis, index) => {
    const at = childPlace(place, 'axes', index, 'name');
    const first = names.get(axis?.name);
    if (first === undefined) names.set(axis?.name, pointerOf(at));
    else if (axis?.name !== undefined) {
      const related = [{ pointer: first, message: 'The first axis of this name' }];
      reportError(at, 'axis/duplicate-name', `Axis ${quoteText(axis.name)} exists twice`, related);
    }
  });
  // An axis without a readable name may be the very one that a tier or level means.
  if (names.size === 0 || names.has(undefined)) return;
  const checkAxis = (axisName: string | undefined, code: string, subject: string, at: ConfigPlace) => {
    if (axisName === undefined || names.has(axisName)) return;
    reportError(at, code, `${subject} is about axis ${quoteText(axisName)}, which does not exist`);
  };
  tiers.forEach((tier, index) => {
    const at = childPlace(place, 'tiers', index, 'axis_name');
    checkAxis(tier?.axis_name, 'tier/unknown-axis', `Tier ${quoteText(tier?.id)}`, at);
  });
  levels.forEach((level, index) => {
    for (const axisName of Object.keys(level?.conditions ?? {})) {
      const at = childPlace(place, 'levels', index, 'conditions', axisName);
      checkAxis(axisName, 'level/unknown-axis', `Level ${quoteText(level?.id)}`, at);
    }
  });
}
