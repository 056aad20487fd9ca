import { explainEffective } from '../../effective/explain-effective.ts';
import { findValueProvenance } from '../../effective/find-value-provenance.ts';
import type { AxisProvenance, ModifierSource } from '../../effective/provenance.ts';
import { findNumber } from '../../engine/find-number.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { describeAxisValue, describeInterval, describeValue } from '../describe-value.ts';
import { formatNumber } from '../format-number.ts';
import { escapeMarkdown } from '../markdown.ts';
import { type ExplainedStats, renderLevel, renderRaw, renderSource } from '../render-stats.ts';
import { findHoveredStats } from './find-hovered-stats.ts';
import type { HoverContext } from './hover-context.ts';

/** How many levels that do not apply are explained. */
const FAILED_LEVELS = 8;

/** On a value of a stat block or its key: how the effective value comes about, step by step. */
export function describeStatValue(context: HoverContext): readonly string[] | undefined {
  const hovered = findHoveredStats(context);
  if (hovered?.member === undefined) return undefined;
  const { effective, member } = hovered;
  const stats = { effective, provenance: explainEffective(context.workspace, effective) };
  return renderMember(stats, member, context.file);
}

function renderMember(stats: ExplainedStats, member: string, file: SourceFile): string[] {
  const { effective, provenance } = stats;
  const { definition, raw } = effective;
  if (raw !== undefined || definition === undefined) {
    return [...renderChain(stats, member, file), '', renderRaw(provenance)];
  }
  if (definition.axisByName.has(member)) {
    return [...renderChain(stats, member, file), '', ...renderLevel(provenance, FAILED_LEVELS)];
  }
  const tiered = definition.axes.find(({ tierKey }) => tierKey === member)?.axis.name;
  if (tiered !== undefined) {
    const tier = findValueProvenance(provenance, tiered)?.tier?.id;
    const now = tier === undefined ? 'none' : `**${escapeMarkdown(tier)}**`;
    const intro = `${escapeMarkdown(member)}: the game computes this tier from ${escapeMarkdown(tiered)}: ${now}`;
    return [intro, '', ...renderChain(stats, tiered, file)];
  }
  if (member === 'levelId')
    return ['levelId: the game computes this.', '', ...renderLevel(provenance, FAILED_LEVELS)];
  const kept = `No axis of ${escapeMarkdown(effective.definitionId)}: kept as it is, without clamp and tier.`;
  return [...renderChain(stats, member, file), '', kept];
}

/** The value with everything that made it: layers from the weakest up, modifiers, clamp, tier. */
function renderChain({ effective, provenance }: ExplainedStats, name: string, file: SourceFile): string[] {
  const value: AxisProvenance = findValueProvenance(provenance, name) ?? { overrides: [], modifiers: [] };
  const { source, overrides, modifiers, modified, tier } = value;
  const sources = [...overrides.toReversed(), ...(source ? [source] : [])].map((entry) =>
    renderSource(entry, file),
  );
  const prepared = effective.raw === undefined ? effective.definition?.axisByName.get(name) : undefined;
  const steps = [
    ...(sources.length > 0 ? sources : ['no file gives a value']),
    ...modifiers.map(renderModifier),
    ...(modified === undefined ? [] : [`${formatNumber(modified)} after modifiers`]),
    ...renderClamp(value),
    ...(tier === undefined
      ? []
      : [`tier ${escapeMarkdown(tier.id)}: ${describeInterval(tier.min, tier.max)}`]),
    ...(prepared === undefined ? [] : renderGap(value, prepared.tiers.length)),
  ];
  const title = `**${escapeMarkdown(name)}** ${escapeMarkdown(describeAxisValue(value))}`;
  const label = tier === undefined ? '' : ` **${escapeMarkdown(tier.id)}**`;
  return [
    `${title}${label} · ${escapeMarkdown(effective.definitionId)}`,
    '',
    ...steps.map((step) => `- ${step}`),
  ];
}

function renderModifier({ type, value, applied }: ModifierSource): string {
  const kind = typeof type === 'string' ? escapeMarkdown(type) : 'a modifier without type';
  const effect = `${kind} ${escapeMarkdown(describeValue(value))}`;
  return applied ? `modifier ${effect}` : `modifier ${effect}, which has no effect`;
}

function renderClamp({ clamped }: AxisProvenance): string[] {
  if (clamped === undefined) return [];
  const { from, bound, limit } = clamped;
  return [`clamped from ${formatNumber(from)} to ${formatNumber(limit)}, the ${bound} of the axis`];
}

function renderGap({ value, tier }: AxisProvenance, tiers: number): string[] {
  const number = findNumber(value);
  if (value === undefined) return ['no value, so no tier; levels take it as 0'];
  if (number === undefined) return ['not a number, so no tier; levels take it as 0'];
  return tier === undefined && tiers > 0 ? [`no tier holds ${formatNumber(number)}`] : [];
}
