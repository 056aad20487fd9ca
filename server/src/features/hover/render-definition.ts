import * as l10n from '@vscode/l10n';
import { prepareLevels, sortTiers } from '../../engine/config/prepare-definition.ts';
import type {
  StatAxis,
  StatCondition,
  StatDefinition,
  StatLevel,
  StatTier,
} from '../../engine/config/stat-definition.ts';
import { describeInterval } from '../describe-value.ts';
import { formatNumber } from '../format-number.ts';
import { escapeMarkdown } from '../markdown.ts';

/** How many items of one kind a hover lists. */
const LONGEST = 12;
const SENTENCE = 400;

/** What a definition is made of. */
export function renderDefinition(definition: StatDefinition): readonly string[] {
  const { axes, levels } = definition;
  return [
    renderTitle(definition, definition.id, l10n.t('stat definition')),
    ...listItems(
      axes,
      (axis) => `- ${escapeMarkdown(axis.name)}: ${renderRange(axis)}${renderTiers(definition, axis)}`,
    ),
    '',
    levels.length === 0 ? l10n.t('No levels.') : l10n.t('Levels in testing order: {0}', renderOrder(levels)),
  ];
}

/** What the values of an axis mean. */
export function renderAxis(
  definition: StatDefinition,
  axis: StatAxis | undefined,
): readonly string[] | undefined {
  if (axis === undefined) return undefined;
  const { semantic_type: meaning, semantic_weight: weight } = axis;
  return [
    renderTitle(axis, axis.name, l10n.t('axis of {0}', escapeMarkdown(definition.id))),
    `- ${l10n.t('range {0}; the game clamps values into it', renderRange(axis))}`,
    `- ${renderDefault(axis)}`,
    ...(meaning === null
      ? []
      : [
          `- ${l10n.t('means {0} to derivations, weight {1}', escapeMarkdown(meaning), formatNumber(weight))}`,
        ]),
    ...tiersOf(definition, axis.name).map(
      (tier) => `- ${l10n.t('tier {0}: {1}', escapeMarkdown(tier.id), renderInterval(tier))}`,
    ),
  ].slice(0, LONGEST + 6);
}

/** Which values a tier holds. */
export function renderTier(
  definition: StatDefinition,
  tier: StatTier | undefined,
): readonly string[] | undefined {
  if (tier === undefined) return undefined;
  const tiers = tiersOf(definition, tier.axis_name);
  const before = tiers[tiers.indexOf(tier) - 1];
  const shared = before !== undefined && before.max === tier.min;
  const interval = renderInterval(tier);
  return [
    renderTitle(tier, tier.id, l10n.t('tier of {0}', escapeMarkdown(tier.axis_name))),
    `- ${tier.max === null ? interval : l10n.t('{0}; both ends belong to it', interval)}`,
    ...(shared
      ? [`- ${l10n.t('at {0} the game chooses {1}', formatNumber(tier.min), escapeMarkdown(before.id))}`]
      : []),
  ];
}

/** What a level asks for, and when it is tested. */
export function renderLevel(
  definition: StatDefinition,
  level: StatLevel | undefined,
): readonly string[] | undefined {
  if (level === undefined) return undefined;
  const conditions = Object.entries(level.conditions);
  return [
    renderTitle(level, level.id, l10n.t('level of {0}', escapeMarkdown(definition.id))),
    ...listItems(conditions, ([axis, condition]) => `- ${escapeMarkdown(axis)} ${renderBounds(condition)}`),
    '',
    l10n.t(
      'All must hold; an axis without a value counts as 0. Priority {0}; testing order: {1}',
      formatNumber(level.priority),
      renderOrder(definition.levels),
    ),
  ];
}

/** What one condition of a level asks for. */
export function renderCondition(
  definition: StatDefinition,
  level: StatLevel,
  axisName: string,
): readonly string[] | undefined {
  const condition = Object.hasOwn(level.conditions, axisName) ? level.conditions[axisName] : undefined;
  if (condition === undefined) return undefined;
  const axis = definition.axes.find(({ name }) => name === axisName);
  return [
    l10n.t(
      '{0} asks for {1} {2}',
      `**${escapeMarkdown(level.id)}**`,
      escapeMarkdown(axisName),
      renderBounds(condition),
    ),
    '',
    ...(axis === undefined
      ? [l10n.t('{0} has no such axis.', escapeMarkdown(definition.id))]
      : [l10n.t('The axis goes from {0}; without a value it counts as 0.', renderRange(axis))]),
  ];
}

function renderTitle(
  { display_name, description }: Pick<StatAxis, 'display_name' | 'description'>,
  id: string,
  what: string,
): string {
  const name = display_name === null ? '' : ` (${escapeMarkdown(display_name)})`;
  const text = description === null ? '' : `${escapeMarkdown(description, SENTENCE)}\n\n`;
  return `**${escapeMarkdown(id)}**${name} · ${what}\n\n${text}`.trimEnd().concat('\n');
}

function renderDefault({ default_value }: StatAxis): string {
  return l10n.t(
    'default {0}; never filled in: an entity without a value has no tier here',
    formatNumber(default_value),
  );
}

function renderTiers(definition: StatDefinition, { name }: StatAxis): string {
  const tiers = tiersOf(definition, name).slice(0, LONGEST);
  const ids = tiers.map((tier) => l10n.t('{0} from {1}', escapeMarkdown(tier.id), formatNumber(tier.min)));
  return ids.length === 0 ? '' : `; ${ids.join(', ')}`;
}

function renderOrder(levels: readonly StatLevel[]): string {
  const shown = prepareLevels(levels).map(
    ({ level }) => `${escapeMarkdown(level.id)} (${formatNumber(level.priority)})`,
  );
  return shown.length <= LONGEST ? shown.join(', ') : `${shown.slice(0, LONGEST).join(', ')}, …`;
}

function renderRange({ min_value, max_value }: StatAxis): string {
  return l10n.t('{0} to {1}', formatNumber(min_value), formatNumber(max_value));
}

function renderInterval({ min, max }: StatTier): string {
  return Number.isNaN(min) ? l10n.t('without a lower bound the game refuses it') : describeInterval(min, max);
}

function renderBounds({ type, min_value, max_value }: StatCondition): string {
  const least = min_value === null ? l10n.t('a bound that is missing') : formatNumber(min_value);
  const most = max_value === null ? l10n.t('a bound that is missing') : formatNumber(max_value);
  if (type === 'min') return l10n.t('at least {0}', least);
  return type === 'max' ? l10n.t('at most {0}', most) : l10n.t('from {0} to {1}', least, most);
}

function tiersOf({ tiers }: StatDefinition, axisName: string): StatTier[] {
  return sortTiers(tiers.filter((tier) => tier.axis_name === axisName));
}

function listItems<T>(items: readonly T[], render: (item: T) => string): string[] {
  const shown = items.slice(0, LONGEST).map(render);
  return items.length > LONGEST ? [...shown, `- ${l10n.t('… {0} more', items.length - LONGEST)}`] : shown;
}
