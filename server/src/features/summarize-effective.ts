import * as l10n from '@vscode/l10n';
import { describeRawBriefly } from '../effective/describe-raw.ts';
import type { EffectiveStats, LayerKind } from '../effective/effective-stats.ts';
import { findValueProvenance } from '../effective/find-value-provenance.ts';
import type { AxisProvenance, EntityProvenance } from '../effective/provenance.ts';
import { listOrigins } from './describe-origin.ts';
import { describeAxisValue } from './describe-value.ts';
import { toPlainText } from './plain-text.ts';

/** How many values one line shows. */
const LONGEST = 12;

/**
 * Effective stats in one line of plain text: `strength 90 expert, health 65 hurt (runtime), level battle_ready`. Axes
 * come in definition order, only those with a value; the layer stands in parentheses unless it is `home`, the layer of
 * the block that the line is about. Raw stats say why they are raw.
 */
export function summarizeEffective(
  effective: EffectiveStats,
  provenance: EntityProvenance,
  home: LayerKind,
): string {
  const raw = describeRawBriefly(effective);
  const names = raw === undefined ? effective.definition?.axes.map(({ axis }) => axis.name) : undefined;
  const parts = (names ?? Object.keys(provenance.values)).flatMap((name) => {
    const axis = findValueProvenance(provenance, name);
    const isShown = names === undefined ? typeof axis?.value === 'number' : axis?.value !== undefined;
    return axis !== undefined && isShown ? [summarizeAxis(name, axis, home)] : [];
  });
  const shown =
    parts.length <= LONGEST
      ? parts
      : [...parts.slice(0, LONGEST), l10n.t('… {0} more', parts.length - LONGEST)];
  const level = provenance.level?.id;
  if (level !== undefined) shown.push(l10n.t('level {0}', toPlainText(level)));
  const line = shown.length === 0 ? l10n.t('no values') : shown.join(', ');
  return raw === undefined ? line : `${line} (${l10n.t('as written: {0}', raw)})`;
}

function summarizeAxis(name: string, axis: AxisProvenance, home: LayerKind): string {
  const origins = listOrigins(axis, home);
  return [
    toPlainText(name),
    describeAxisValue(axis),
    ...(axis.tier === undefined ? [] : [toPlainText(axis.tier.id)]),
    ...(origins.length === 0 ? [] : [`(${origins.join(', ')})`]),
  ].join(' ');
}
