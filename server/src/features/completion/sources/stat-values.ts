import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { StatAxis, StatDefinition } from '../../../engine/config/stat-definition.ts';
import { findBaseValue } from '../base-value.ts';
import { numberHole } from '../body.ts';
import {
  describeAxis,
  describeBand,
  describeLevel,
  describeRange,
  describeTier,
  tiersOf,
} from '../describe-parts.ts';
import { findStatPlace } from '../find-stat-place.ts';
import { listEntityStats } from '../known-stats.ts';
import type { Place } from '../place.ts';
import { type Proposal, RANK } from '../proposal.ts';

/** The values of stats: numbers on axes, the ids of tiers and levels where they are stored, whole blocks. */
export function proposeStatValues(place: Place): readonly Proposal[] {
  const found = place.slot.part === 'value' ? findStatPlace(place) : undefined;
  const definition = found && listEntityStats(place).find(found.definitionId);
  if (found === undefined || definition === undefined) return [];
  if (found.at === 'block') return proposeBlock(definition);
  if (found.member === undefined) return [];
  if (found.member === 'levelId' || found.member === 'intimacyLevelId') return proposeLevels(definition);
  const axis = definition.axes.find(({ name }) => name === found.member);
  if (axis === undefined) return proposeTiers(definition, found.member);
  const base = findBaseValue(place, found.definitionId, axis.name);
  return [...(base === undefined ? [] : [proposeBase(base)]), ...proposeNumbers(definition, axis)];
}

function proposeBase(value: number): Proposal {
  const detail = l10n.t('base value of the NPC');
  return { label: String(value), kind: CompletionItemKind.Value, detail, rank: RANK.first, body: value };
}

/** The levels of a definition as values. */
export function proposeLevels({ levels }: StatDefinition): readonly Proposal[] {
  return levels.map((level) => ({
    label: level.id,
    kind: CompletionItemKind.EnumMember,
    detail: level.display_name ?? 'level',
    words: describeLevel(level),
    rank: RANK.own,
    body: level.id,
  }));
}

/** The tiers of an axis, or of all when it is undefined, as values. */
export function proposeTierIds(
  definition: StatDefinition,
  axisName: string | undefined,
): readonly Proposal[] {
  const names = axisName === undefined ? definition.axes.map(({ name }) => name) : [axisName];
  return names
    .flatMap((name) => tiersOf(definition, name))
    .map((tier) => ({
      label: tier.id,
      kind: CompletionItemKind.EnumMember,
      detail: `${tier.axis_name} ${describeBand(tier)}`,
      words: describeTier(tier),
      rank: RANK.own,
      body: tier.id,
    }));
}

function proposeTiers(definition: StatDefinition, member: string): readonly Proposal[] {
  // The old name of an affinity's tier in sessions (docs/stat-system.md, 5.2).
  if (member === 'tierId') return proposeTierIds(definition, 'affinity');
  const axis = definition.axes.find(({ name }) => member === `${name}TierId`);
  return axis === undefined ? [] : proposeTierIds(definition, axis.name);
}

/** Numbers that matter on an axis: its default, where its tiers begin, its ends. */
export function proposeNumbers(definition: StatDefinition, axis: StatAxis): readonly Proposal[] {
  const { name, default_value, min_value, max_value } = axis;
  const numbers: readonly (readonly [value: number, what: string])[] = [
    [default_value, l10n.t('default of {0}', name)],
    ...tiersOf(definition, name).map((tier) => [tier.min, `${tier.id}: ${describeBand(tier)}`] as const),
    [min_value, l10n.t('lowest of {0}', name)],
    [max_value, l10n.t('highest of {0}', name)],
  ];
  const words = describeAxis(definition, axis);
  return numbers
    .filter(([value]) => Number.isFinite(value) && value >= min_value && value <= max_value)
    .map(([value, detail]) => ({
      label: String(value),
      kind: CompletionItemKind.Value,
      detail,
      words,
      rank: RANK.own,
      body: value,
    }));
}

function proposeBlock({ axes }: StatDefinition): readonly Proposal[] {
  const named = axes.filter(({ name }) => name !== '');
  return [
    {
      label: l10n.t('all axes'),
      kind: CompletionItemKind.Snippet,
      detail:
        named.length === 1
          ? l10n.t('one axis with its default')
          : l10n.t('{0} axes with their defaults', named.length),
      words: named.slice(0, 12).map((axis) => `- ${axis.name}: ${describeRange(axis)}`),
      rank: RANK.first,
      body: {
        entries: named.map(
          ({ name, default_value }, index) => [name, numberHole(index + 1, default_value)] as const,
        ),
      },
    },
  ];
}
