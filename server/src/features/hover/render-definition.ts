import { prepareLevels, sortTiers } from '../../engine/prepare-definition.ts';
import type {
  StatAxis,
  StatCondition,
  StatDefinition,
  StatLevel,
  StatTier,
} from '../../engine/stat-definition.ts';
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
    renderTitle(definition, definition.id, 'stat definition'),
    ...listItems(
      axes,
      (axis) => `- ${escapeMarkdown(axis.name)}: ${renderRange(axis)}${renderTiers(definition, axis)}`,
    ),
    '',
    levels.length === 0 ? 'No levels.' : `Levels in testing order: ${renderOrder(levels)}`,
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
    renderTitle(axis, axis.name, `axis of ${escapeMarkdown(definition.id)}`),
    `- range ${renderRange(axis)}; the game clamps values into it`,
    `- default ${formatNumber(axis.default_value)}; never filled in: an entity without a value has no tier here`,
    ...(meaning === null
      ? []
      : [`- means ${escapeMarkdown(meaning)} to derivations, weight ${formatNumber(weight)}`]),
    ...tiersOf(definition, axis.name).map(
      (tier) => `- tier ${escapeMarkdown(tier.id)}: ${renderInterval(tier)}`,
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
  return [
    renderTitle(tier, tier.id, `tier of ${escapeMarkdown(tier.axis_name)}`),
    `- ${renderInterval(tier)}${tier.max === null ? '' : '; both ends belong to it'}`,
    ...(shared ? [`- at ${formatNumber(tier.min)} the game chooses ${escapeMarkdown(before.id)}`] : []),
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
    renderTitle(level, level.id, `level of ${escapeMarkdown(definition.id)}`),
    ...listItems(conditions, ([axis, condition]) => `- ${escapeMarkdown(axis)} ${renderBounds(condition)}`),
    '',
    `All must hold; an axis without a value counts as 0. Priority ${formatNumber(level.priority)}; testing order: ${renderOrder(definition.levels)}`,
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
    `**${escapeMarkdown(level.id)}** asks for ${escapeMarkdown(axisName)} ${renderBounds(condition)}`,
    '',
    ...(axis === undefined
      ? [`${escapeMarkdown(definition.id)} has no such axis.`]
      : [`The axis goes from ${renderRange(axis)}; without a value it counts as 0.`]),
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

function renderTiers(definition: StatDefinition, { name }: StatAxis): string {
  const tiers = tiersOf(definition, name).slice(0, LONGEST);
  const ids = tiers.map((tier) => `${escapeMarkdown(tier.id)} from ${formatNumber(tier.min)}`);
  return ids.length === 0 ? '' : `; ${ids.join(', ')}`;
}

function renderOrder(levels: readonly StatLevel[]): string {
  const shown = prepareLevels(levels).map(
    ({ level }) => `${escapeMarkdown(level.id)} (${formatNumber(level.priority)})`,
  );
  return shown.length <= LONGEST ? shown.join(', ') : `${shown.slice(0, LONGEST).join(', ')}, …`;
}

function renderRange({ min_value, max_value }: StatAxis): string {
  return `${formatNumber(min_value)} to ${formatNumber(max_value)}`;
}

function renderInterval({ min, max }: StatTier): string {
  return Number.isNaN(min) ? 'without a lower bound the game refuses it' : describeInterval(min, max);
}

function renderBounds({ type, min_value, max_value }: StatCondition): string {
  const least = min_value === null ? 'a bound that is missing' : formatNumber(min_value);
  const most = max_value === null ? 'a bound that is missing' : formatNumber(max_value);
  if (type === 'min') return `at least ${least}`;
  return type === 'max' ? `at most ${most}` : `from ${least} to ${most}`;
}

function tiersOf({ tiers }: StatDefinition, axisName: string): StatTier[] {
  return sortTiers(tiers.filter((tier) => tier.axis_name === axisName));
}

function listItems<T>(items: readonly T[], render: (item: T) => string): string[] {
  const shown = items.slice(0, LONGEST).map(render);
  return items.length > LONGEST ? [...shown, `- … ${items.length - LONGEST} more`] : shown;
}
