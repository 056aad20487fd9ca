import * as l10n from '@vscode/l10n';
import { quoteText } from '../values/quote-text.ts';
import { checkTierOverlaps } from './check-tier-overlaps.ts';
import { type ConfigPlace, childPlace, pointerOf, reportError } from './config-place.ts';
import type { DefinitionReading } from './definition-reading.ts';

/**
 * Reports what is wrong between the parts of a definition (docs/stat-system.md, 1.4). The game stops at the first such
 * error; here every check runs whose parts could be read.
 */
export function checkDefinition(definition: DefinitionReading, place: ConfigPlace): void {
  const { axes, tiers = [], levels = [] } = definition;
  checkTierOverlaps(tiers, childPlace(place, 'tiers'));
  if (axes?.length === 0)
    reportError(childPlace(place, 'axes'), 'definition/no-axes', l10n.t('"axes" is empty'));
  const names = new Map<string | undefined, ConfigPlace>();
  axes?.forEach((axis, index) => {
    const name = axis?.name;
    const at = childPlace(place, 'axes', index, 'name');
    const first = names.get(name);
    if (!first) names.set(name, at);
    else if (name !== undefined) {
      reportError(at, 'axis/duplicate-name', l10n.t('Axis {0} exists twice', quoteText(name)), {
        related: [{ pointer: pointerOf(first), message: l10n.t('The first axis of this name') }],
      });
    }
  });
  // An axis without a readable name may be the very one that a tier or level means.
  if (names.size === 0 || names.has(undefined)) return;
  const checkAxis = (
    axisName: string | undefined,
    code: string,
    subject: () => string,
    ...steps: readonly (string | number)[]
  ) => {
    if (axisName === undefined || names.has(axisName)) return;
    reportError(
      childPlace(place, ...steps),
      code,
      l10n.t('{0} names the unknown axis {1}', subject(), quoteText(axisName)),
    );
  };
  tiers.forEach((tier, index) => {
    checkAxis(
      tier?.axis_name,
      'tier/unknown-axis',
      () => l10n.t('Tier {0}', quoteText(tier?.id)),
      'tiers',
      index,
      'axis_name',
    );
  });
  levels.forEach((level, index) => {
    for (const axisName of Object.keys(level?.conditions ?? {})) {
      checkAxis(
        axisName,
        'level/unknown-axis',
        () => l10n.t('Level {0}', quoteText(level?.id)),
        'levels',
        index,
        'conditions',
        axisName,
      );
    }
  });
}
