import type { AxisProvenance, EntityProvenance, ModifierSource } from '../../effective/provenance.ts';
import { describeLayer } from '../../features/describe-origin.ts';
import { describeValue } from '../../features/describe-value.ts';
import { formatNumber } from '../../features/format-number.ts';

/** The effective stats of one entity under one definition, with its name: `combat_skills`, `relationships.npc:12`. */
export interface EffectiveBlock {
  readonly title: string;
  readonly provenance: EntityProvenance;
}

/** How the file of a uri is called. */
export type NameOf = (uri: string) => string;

/** What `listEffectiveRows` tells, as headings. */
export const EFFECTIVE_COLUMNS: readonly string[] = ['axis', 'value', 'tier', 'from', 'notes'];

/** A row of texts for each axis, under `EFFECTIVE_COLUMNS`; nothing in them is escaped. */
export function listEffectiveRows({ values }: EntityProvenance, nameOf: NameOf): string[][] {
  return Object.entries(values).map(([axis, value]) => makeRow(axis, value, nameOf));
}

/** A line for each modifier that has no effect; nothing in them is escaped. */
export function describeIgnored({ ignoredModifiers = [] }: EntityProvenance, nameOf: NameOf): string[] {
  return ignoredModifiers.map(
    (modifier) =>
      `modifier without effect: ${describeModifier(modifier)} on ${modifier.axis}, ${nameOf(modifier.uri)}`,
  );
}

function makeRow(axis: string, provenance: AxisProvenance, nameOf: NameOf): string[] {
  const { value, tier } = provenance;
  return [
    axis,
    describeValue(value),
    tier?.id ?? '',
    describeOrigin(provenance, nameOf),
    describeChanges(provenance),
  ];
}

function describeOrigin({ source, computed }: AxisProvenance, nameOf: NameOf): string {
  if (source !== undefined) return `${nameOf(source.uri)} (${describeLayer(source.layer)})`;
  return computed ? 'computed' : '';
}

/** What happened to a value on its way: what it overrode, modifiers, the clamp. */
function describeChanges({ overrides, modifiers, modified, clamped }: AxisProvenance): string {
  const notes = overrides.map(({ layer, value }) => `over ${describeValue(value)} (${describeLayer(layer)})`);
  notes.push(...modifiers.map(describeModifier));
  if (modified !== undefined) notes.push(`modified to ${formatNumber(modified)}`);
  if (clamped !== undefined) {
    const { from, bound, limit } = clamped;
    notes.push(`clamped from ${formatNumber(from)} to ${bound} ${formatNumber(limit)}`);
  }
  return notes.join(', ');
}

function describeModifier({ type, value, applied }: ModifierSource): string {
  const name = typeof type === 'string' ? type : describeValue(type);
  return `${name} ${describeValue(value)}${applied ? '' : ' (not applied)'}`;
}
