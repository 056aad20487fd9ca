import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { type PreparedAxis, sortTiers } from '../../../engine/config/prepare-definition.ts';
import type { StatDefinition } from '../../../engine/config/stat-definition.ts';
import { getAxisStep } from '../../../workspace/project-config.ts';
import { describeInterval } from '../../describe-value.ts';
import { type Entry, numberHole, textHole } from '../body.ts';
import { describeAxis, describeRange, tiersOf } from '../describe-parts.ts';
import { findDefinitionId } from '../fill-known-names.ts';
import { findFreeId } from '../find-free-id.ts';
import { listEntityStats, readOwnDefinition } from '../known-stats.ts';
import { listMissingBands } from '../next-tier.ts';
import type { Place } from '../place.ts';
import { type Proposal, RANK } from '../proposal.ts';
import { proposeNumbers } from './stat-values.ts';

/** The values in a definition that name other parts of it or lie on its axes, and the next tier. */
export function proposeConfigValues(place: Place): readonly Proposal[] {
  if (place.slot.part !== 'value') return [];
  if (place.stepsFrom('modifier', 'value', 1)?.[0] === 'axis') return proposeModifierAxes(place);
  const definition = readOwnDefinition(place);
  if (definition === undefined) return [];
  const [tier] = place.stepsFrom('tier', 'value', 1) ?? [];
  if (tier === 'axis_name') return proposeAxisNames(definition);
  if (tier === 'min' || tier === 'max') return proposeBounds(place, definition, place.sibling('axis_name'));
  const condition = place.findOwner('condition');
  if (condition?.steps.length === 1) return proposeThresholds(place, definition);
  if (place.owners.at(-1)?.of === 'axis') return proposeStart(place);
  return proposeNextTiers(place, definition);
}

/** The axes of a definition as values. */
export function proposeAxisNames(definition: StatDefinition): readonly Proposal[] {
  return definition.axes
    .filter(({ name }) => name !== '')
    .map((axis) => ({
      label: axis.name,
      kind: CompletionItemKind.Reference,
      detail: describeRange(axis),
      words: describeAxis(definition, axis),
      rank: RANK.own,
      body: axis.name,
    }));
}

function proposeModifierAxes(place: Place): readonly Proposal[] {
  const id = findDefinitionId(place);
  const definition = id === undefined ? undefined : listEntityStats(place).find(id);
  return definition === undefined ? [] : proposeAxisNames(definition);
}

/** The ends of the gaps on the axis of a tier, and what matters on it otherwise. */
function proposeBounds(place: Place, definition: StatDefinition, axisName: unknown): readonly Proposal[] {
  const prepared = listAxes(definition).find(({ axis }) => axis.name === axisName);
  if (prepared === undefined) return [];
  const others = {
    ...definition,
    tiers: definition.tiers.filter((_, index) => index !== place.slot.path.at(-2)),
  };
  const bound = place.slot.path.at(-1);
  const own = listAxes(others).filter(({ axis }) => axis.name === axisName);
  const ends = own
    .flatMap((axis) => listMissingBands(axis, stepOf(place, definition, axis)))
    .flatMap((band) => {
      const value = bound === 'min' ? band.min : band.max;
      return value === null ? [] : [{ value, what: band.what }];
    });
  const gaps = ends.map(({ value, what }) => ({
    label: String(value),
    kind: CompletionItemKind.Value,
    detail: what,
    rank: RANK.first,
    body: value,
  }));
  return keepInOrder(place, [...gaps, ...proposeNumbers(definition, prepared.axis)]);
}

/** What a condition compares with: the bounds of tiers and of the range. */
function proposeThresholds(place: Place, definition: StatDefinition): readonly Proposal[] {
  const [axisName, bound] = place.slot.path.slice(-2);
  const axis = definition.axes.find(({ name }) => name === axisName);
  return axis === undefined || (bound !== 'min_value' && bound !== 'max_value')
    ? []
    : keepInOrder(place, proposeNumbers(definition, axis));
}

/** What the bound that stands beside it leaves: the game refuses what ends before it begins. */
function keepInOrder(place: Place, proposals: readonly Proposal[]): readonly Proposal[] {
  const bound = String(place.slot.path.at(-1));
  const isLow = bound.startsWith('min');
  const other = place.sibling(isLow ? bound.replace('min', 'max') : bound.replace('max', 'min'));
  if (typeof other !== 'number') return proposals;
  return proposals.filter(({ body }) => typeof body !== 'number' || (isLow ? body <= other : body >= other));
}

/** Where an axis may start. */
function proposeStart(place: Place): readonly Proposal[] {
  if (place.slot.path.at(-1) !== 'default_value') return [];
  const ends = [
    ['min_value', l10n.t('lowest value')],
    ['max_value', l10n.t('highest value')],
  ] as const;
  return ends.flatMap(([key, detail]) => {
    const value = place.sibling(key);
    if (typeof value !== 'number') return [];
    return [{ label: String(value), kind: CompletionItemKind.Value, detail, rank: RANK.own, body: value }];
  });
}

/** In a list of tiers: for each axis the bands that are missing, those of the axis of the tier before first. */
function proposeNextTiers(place: Place, definition: StatDefinition): readonly Proposal[] {
  const [list, index] = place.slot.path.slice(-2);
  if (place.owners.at(-1)?.of !== 'tier' || list !== 'tiers' || typeof index !== 'number') return [];
  const before = definition.tiers[index - 1]?.axis_name;
  const id = findFreeId('new_tier', new Set(definition.tiers.map((tier) => tier.id)));
  return listAxes(definition).flatMap((prepared) => {
    const { name } = prepared.axis;
    const rank = name === before ? RANK.first : RANK.own;
    return listMissingBands(prepared, stepOf(place, definition, prepared)).map(({ min, max, what }) => ({
      label: l10n.t('next tier of {0}: {1}', name, describeInterval(min, max)),
      kind: CompletionItemKind.Snippet,
      detail: what,
      words: describeAxis(definition, prepared.axis),
      rank,
      filter: `tier next ${name}`,
      body: { entries: listTierEntries(id, name, min, max) },
    }));
  });
}

function listTierEntries(id: string, axis: string, min: number, max: number | null): readonly Entry[] {
  return [
    ['id', textHole(1, id)],
    ['axis_name', axis],
    ['min', numberHole(2, min)],
    ...(max === null ? [] : [['max', numberHole(3, max)] as const]),
  ];
}

function listAxes(definition: StatDefinition): readonly PreparedAxis[] {
  return definition.axes
    .filter(({ name }) => name !== '')
    .map((axis) => ({
      axis,
      tiers: sortTiers(tiersOf(definition, axis.name)),
      tierKey: `${axis.name}TierId`,
    }));
}

function stepOf({ config }: Place, { id }: StatDefinition, { axis }: PreparedAxis): number | undefined {
  return getAxisStep(config, id, axis.name);
}
