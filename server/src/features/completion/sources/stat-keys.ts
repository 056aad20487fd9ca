import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { StatAxis, StatDefinition } from '../../../engine/config/stat-definition.ts';
import { findBaseValue } from '../base-value.ts';
import { type Entry, numberHole } from '../body.ts';
import { describeAxis, describeRange } from '../describe-parts.ts';
import { findStatPlace } from '../find-stat-place.ts';
import { listEntityStats } from '../known-stats.ts';
import type { Place } from '../place.ts';
import { presentDefinition } from '../present-definition.ts';
import { type Proposal, RANK } from '../proposal.ts';

/** The keys of stats: definitions, and below them axes, each with its default. Entities of sessions are another source's. */
export function proposeStatKeys(place: Place): readonly Proposal[] {
  if (place.slot.part !== 'key') return [];
  const found = findStatPlace(place);
  if (found?.at === 'block') return proposeAxes(place, found.definitionId);
  const below = place.owners.at(-1);
  if (below?.steps.length !== 0) return [];
  if (below.of === 'ownStats' || below.of === 'sessionStats') return proposeDefinitions(place, []);
  return below.of === 'statsMetadata'
    ? proposeDefinitions(place, [['modifiers', { open: '[]', hole: 1 }]])
    : [];
}

/** The definitions of the entity's world as keys; `entries` is what is written below them. */
function proposeDefinitions(place: Place, entries: readonly Entry[]): readonly Proposal[] {
  const stats = listEntityStats(place);
  const body = entries.length === 0 ? ({ open: '{}', hole: 1 } as const) : { entries };
  return stats.ids.map((id) => ({ ...presentDefinition(id, stats.find(id)), entries: [[id, body]] }));
}

function proposeAxes(place: Place, definitionId: string): readonly Proposal[] {
  const definition = listEntityStats(place).find(definitionId);
  if (definition === undefined) return [];
  const taken = place.listTaken();
  const axes = definition.axes.filter(({ name }) => name !== '' && !taken.has(name));
  const proposals = axes.map((axis) =>
    proposeAxis(definition, axis, findBaseValue(place, definitionId, axis.name)),
  );
  return axes.length > 1 && !place.slot.hasColon ? [...proposals, proposeAll(axes)] : proposals;
}

/** `base` is what the value replaces. */
function proposeAxis(definition: StatDefinition, axis: StatAxis, base: number | undefined): Proposal {
  return {
    label: axis.name,
    kind: CompletionItemKind.Property,
    detail: base === undefined ? describeRange(axis) : l10n.t('{0}, base {1}', describeRange(axis), base),
    words: describeAxis(definition, axis),
    rank: RANK.own,
    entries: [[axis.name, numberHole(1, base ?? axis.default_value)]],
  };
}

function proposeAll(axes: readonly StatAxis[]): Proposal {
  return {
    label: l10n.t('all missing axes'),
    kind: CompletionItemKind.Snippet,
    detail: l10n.t('{0} axes with their defaults', axes.length),
    words: axes.slice(0, 12).map(({ name, default_value }) => `- ${name}: ${default_value}`),
    rank: RANK.whole,
    entries: axes.map(
      ({ name, default_value }, index) => [name, numberHole(index + 1, default_value)] as const,
    ),
  };
}
