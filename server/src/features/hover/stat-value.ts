import * as l10n from '@vscode/l10n';
import { explainEffective } from '../../effective/explain-effective.ts';
import { findValueProvenance } from '../../effective/find-value-provenance.ts';
import type { AxisProvenance, ConfigPlace, ModifierSource } from '../../effective/provenance.ts';
import { findNumber } from '../../engine/values/find-number.ts';
import { describeLayer } from '../describe-origin.ts';
import { describeAxisValue, describeInterval, describeValue } from '../describe-value.ts';
import { formatNumber } from '../format-number.ts';
import { escapeMarkdown } from '../markdown.ts';
import { type ExplainedStats, renderRaw } from '../render-stats.ts';
import { makeStepOf } from '../why/make-step-of.ts';
import type { StepOf } from '../why/way-to-level.ts';
import { findHoveredStats } from './find-hovered-stats.ts';
import type { HoverContext } from './hover-context.ts';
import { renderLevelWays } from './level-lines.ts';
import { PlaceLinks } from './place-links.ts';
import { renderTierWays } from './tier-ways.ts';

/** How many levels that do not apply are explained. */
const FAILED_LEVELS = 8;

/** On a value of a stat block or its key: how the effective value comes about, step by step. */
export async function describeStatValue(context: HoverContext): Promise<readonly string[] | undefined> {
  const hovered = findHoveredStats(context);
  if (hovered?.member === undefined) return undefined;
  const { effective, member } = hovered;
  const { workspace, file } = context;
  const stats = { effective, provenance: explainEffective(workspace, effective) };
  const links = await PlaceLinks.find(workspace, file, listPlaces(stats, member));
  return renderMember(stats, member, { links, stepOf: makeStepOf(workspace, effective) });
}

/** What a hover on a value links to. */
function listPlaces({ effective, provenance }: ExplainedStats, member: string): readonly ConfigPlace[] {
  const axis = effective.definition?.axes.find(({ tierKey }) => tierKey === member)?.axis.name ?? member;
  const value = findValueProvenance(provenance, axis);
  const failed = provenance.level?.failed.slice(-FAILED_LEVELS) ?? [];
  if (value === undefined) return failed;
  const { source, overrides, modifiers, tier } = value;
  return [...(source ? [source] : []), ...overrides, ...modifiers, ...(tier ? [tier] : []), ...failed];
}

interface Rendering {
  readonly links: PlaceLinks;
  readonly stepOf: StepOf;
}

function renderMember(stats: ExplainedStats, member: string, rendering: Rendering): string[] {
  const { effective, provenance } = stats;
  const { definition, raw } = effective;
  const levels = () => renderLevelWays(stats, { ...rendering, limit: FAILED_LEVELS });
  if (raw !== undefined || definition === undefined) {
    return [...renderChain(stats, member, rendering), '', renderRaw(provenance)];
  }
  if (definition.axisByName.has(member)) {
    return [...renderChain(stats, member, rendering), '', ...levels()];
  }
  const tiered = definition.axes.find(({ tierKey }) => tierKey === member)?.axis.name;
  if (tiered !== undefined) {
    const tier = findValueProvenance(provenance, tiered)?.tier?.id;
    const now = tier === undefined ? l10n.t('none') : `**${escapeMarkdown(tier)}**`;
    const names = [escapeMarkdown(member), escapeMarkdown(tiered)];
    const intro = l10n.t('{0}: the game computes this tier from {1}: {2}', ...names, now);
    return [intro, '', ...renderChain(stats, tiered, rendering)];
  }
  if (member === 'levelId') return [l10n.t('levelId: the game computes this.'), '', ...levels()];
  const kept = l10n.t(
    'No axis of {0}: kept as it is, without clamp and tier.',
    escapeMarkdown(effective.definitionId),
  );
  return [...renderChain(stats, member, rendering), '', kept];
}

/** The value with everything that made it: layers from the weakest up, modifiers, clamp, tier. */
function renderChain(
  { effective, provenance }: ExplainedStats,
  name: string,
  { links, stepOf }: Rendering,
): string[] {
  const value: AxisProvenance = findValueProvenance(provenance, name) ?? { overrides: [], modifiers: [] };
  const { source, overrides, modifiers, modified, tier } = value;
  const sources = [...overrides.toReversed(), ...(source ? [source] : [])].map((entry) => {
    const value = escapeMarkdown(describeValue(entry.value));
    return l10n.t('{0} {1} in {2}', describeLayer(entry.layer), value, links.toPath(entry));
  });
  const number = findNumber(value.value);
  const prepared = effective.raw === undefined ? effective.definition?.axisByName.get(name) : undefined;
  const steps = [
    ...(sources.length > 0 ? sources : [l10n.t('no file gives a value')]),
    ...modifiers.map((modifier) => renderModifier(modifier, links)),
    ...(modified === undefined ? [] : [l10n.t('{0} after modifiers', formatNumber(modified))]),
    ...renderClamp(value),
    ...(tier === undefined ? [] : [describeTier(tier, links)]),
    ...(prepared === undefined ? [] : renderGap(value, prepared.tiers.length)),
    ...(prepared === undefined || number === undefined ? [] : renderTierWays(prepared, number, stepOf(name))),
  ];
  const title = `**${escapeMarkdown(name)}** ${escapeMarkdown(describeAxisValue(value))}`;
  const label = tier === undefined ? '' : ` **${escapeMarkdown(tier.id)}**`;
  return [
    `${title}${label} · ${escapeMarkdown(effective.definitionId)}`,
    '',
    ...steps.map((step) => `- ${step}`),
  ];
}

function describeTier(tier: NonNullable<AxisProvenance['tier']>, links: PlaceLinks): string {
  const label = links.toLabel(tier, escapeMarkdown(tier.id));
  return l10n.t('tier {0}: {1}', label, describeInterval(tier.min, tier.max));
}

function renderModifier(modifier: ModifierSource, links: PlaceLinks): string {
  const { type, value, applied } = modifier;
  const kind = typeof type === 'string' ? escapeMarkdown(type) : l10n.t('a modifier without type');
  const effect = `${kind} ${escapeMarkdown(describeValue(value))}`;
  const words = l10n.t('modifier {0} in {1}', effect, links.toPath(modifier));
  return applied ? words : l10n.t('{0}, which has no effect', words);
}

function renderClamp({ clamped }: AxisProvenance): string[] {
  if (clamped === undefined) return [];
  const { from, bound, limit } = clamped;
  return [
    l10n.t('clamped from {0} to {1}, the {2} of the axis', formatNumber(from), formatNumber(limit), bound),
  ];
}

function renderGap({ value, tier }: AxisProvenance, tiers: number): string[] {
  const number = findNumber(value);
  if (value === undefined) return [l10n.t('no value, so no tier; levels take it as 0')];
  if (number === undefined) return [l10n.t('not a number, so no tier; levels take it as 0')];
  return tier === undefined && tiers > 0 ? [l10n.t('no tier holds {0}', formatNumber(number))] : [];
}
