import type { AxisProvenance, EntityProvenance, ModifierSource } from '../../effective/provenance.ts';
import { describeFailedLevel, describeLevel } from '../../features/describe-level.ts';
import { describeLayer } from '../../features/describe-origin.ts';
import { describeValue } from '../../features/describe-value.ts';
import { formatNumber } from '../../features/format-number.ts';
import { escapeUnprintable } from '../escape-unprintable.ts';
import type { Colors } from '../terminal.ts';
import { formatPlainTable } from './plain-table.ts';

/** The effective stats of one entity under one definition, with its name: `combat_skills`, `relationships.npc:12`. */
export interface EffectiveBlock {
  readonly title: string;
  readonly provenance: EntityProvenance;
}

type NameOf = (uri: string) => string;

const HEADER = ['axis', 'value', 'tier', 'from', 'notes'];

/**
 * Effective stats for people: per definition (and entity, in a session) a table of axis, value, tier, the file and layer
 * it comes from and what happened on the way, then the level and why each higher one does not apply.
 */
export function formatEffectiveText(
  heading: string,
  blocks: readonly EffectiveBlock[],
  nameOf: NameOf,
  colors: Colors,
): string {
  const parts = blocks.map((block) => formatBlock(block, nameOf, colors));
  if (parts.length === 0) parts.push('no stats');
  return `${[colors.bold(escapeUnprintable(heading)), ...parts].join('\n\n')}\n`;
}

function formatBlock({ title, provenance }: EffectiveBlock, nameOf: NameOf, colors: Colors): string {
  const { raw, values, level, ignoredModifiers = [] } = provenance;
  const lines = [colors.bold(escapeUnprintable(title))];
  if (raw !== undefined) lines.push(`  ${colors.yellow(escapeUnprintable(raw.message))}`);
  const rows = Object.entries(values).map(([axis, value]) => makeRow(axis, value, nameOf));
  if (rows.length > 0) lines.push(...formatPlainTable(HEADER, rows, colors));
  for (const modifier of ignoredModifiers) {
    const words = `modifier without effect: ${describeModifier(modifier)} on ${modifier.axis}, ${nameOf(modifier.uri)}`;
    lines.push(`  ${colors.yellow(escapeUnprintable(words))}`);
  }
  if (level !== undefined) {
    lines.push(`  level ${colors.bold(escapeUnprintable(describeLevel(level, String)))}`);
    for (const failed of level.failed) {
      lines.push(colors.dim(escapeUnprintable(`    not ${describeFailedLevel(failed, String)}`)));
    }
  }
  return lines.join('\n');
}

function makeRow(axis: string, provenance: AxisProvenance, nameOf: NameOf): string[] {
  const { value, tier, source } = provenance;
  const from = source === undefined ? '' : `${nameOf(source.uri)} (${describeLayer(source.layer)})`;
  return [axis, describeValue(value), tier?.id ?? '', from, describeChanges(provenance)].map(
    escapeUnprintable,
  );
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
