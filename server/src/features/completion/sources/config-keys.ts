import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { StatAxis, StatDefinition } from '../../../engine/config/stat-definition.ts';
import { translateGuide } from '../../translate-guide.ts';
import { type Body, type Entry, numberHole, readBody, textHole } from '../body.ts';
import { describeAxis, describeRange } from '../describe-parts.ts';
import { findFreeId } from '../find-free-id.ts';
import { parse } from '../guide-body.ts';
import { listReferableStats, readOwnDefinition } from '../known-stats.ts';
import type { Place } from '../place.ts';
import { presentDefinition } from '../present-definition.ts';
import { type Proposal, RANK } from '../proposal.ts';
import { setId } from '../set-id.ts';

/** The keys of a definition's maps: new definitions, and the axes that conditions are about. */
export function proposeConfigKeys(place: Place): readonly Proposal[] {
  const { slot, guide } = place;
  if (slot.part !== 'key' || guide?.each === undefined) return [];
  if (guide.each.of === 'definition') return [...proposeNewDefinition(place), ...proposeOverlays(place)];
  const definition = guide.each.of === 'condition' ? readOwnDefinition(place) : undefined;
  if (definition === undefined) return [];
  return definition.axes
    .filter(({ name }) => name !== '')
    .flatMap((axis) => proposeConditions(definition, axis));
}

/** The schema's example of a definition under a key that is its id. */
function proposeNewDefinition(place: Place): readonly Proposal[] {
  const id = findFreeId('attributes', place.listTaken());
  return (place.guide?.each?.snippets ?? []).map(({ label, text, body }) => ({
    label: l10n.t('new {0}', translateGuide(label)),
    kind: CompletionItemKind.Snippet,
    ...(text !== undefined && { detail: translateGuide(text) }),
    rank: RANK.first,
    filter: `new definition ${label}`,
    entries: [[textHole(1, id), setId(readBody(parse(body)), textHole(1, id))] as const],
  }));
}

/** Where a config lies over packages, the definitions of those can be changed by their id (docs/stat-system.md, 3.2). */
function proposeOverlays(place: Place): readonly Proposal[] {
  if (place.config.packages.statsConfig !== 'overlay') return [];
  const stats = listReferableStats(place);
  return stats.ids.map((id) => ({
    ...presentDefinition(id, stats.find(id)),
    detail: l10n.t('changes the definition of a package'),
    rank: RANK.usual,
    entries: [[id, { entries: [['tiers', { open: '[]', hole: 1 }]] }]],
  }));
}

/** An axis with each of the three things that can be asked of it. */
function proposeConditions(definition: StatDefinition, axis: StatAxis): readonly Proposal[] {
  const { name, min_value: least, max_value: most } = axis;
  const middle = Number.isFinite(least + most) ? Math.round((least + most) / 2) : 0;
  const words = describeAxis(definition, axis);
  const bound = (hole: number, value: number) => numberHole(hole, value);
  const make = (label: string, rank: number, entries: readonly Entry[]): Proposal => {
    const body: Body = { entries };
    const detail = describeRange(axis);
    return {
      label,
      kind: CompletionItemKind.Property,
      detail,
      words,
      rank,
      filter: name,
      entries: [[name, body]],
    };
  };
  const type = (value: string): Entry => ['type', value];
  return [
    make(name, RANK.own, [type('min'), ['min_value', bound(1, middle)]]),
    make(l10n.t('{0} at most', name), RANK.own + 1, [type('max'), ['max_value', bound(1, middle)]]),
    make(l10n.t('{0} between', name), RANK.own + 2, [
      type('range'),
      ['min_value', bound(1, clampFinite(least))],
      ['max_value', bound(2, clampFinite(most))],
    ]),
  ];
}

function clampFinite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
