import * as l10n from '@vscode/l10n';
import { type PartCount, Residents, type ValueSpread } from '../../effective/residents.ts';
import type { WorldRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { describeShare } from '../describe-share.ts';
import { findPart } from '../find-part.ts';
import { formatNumber } from '../format-number.ts';
import type { LensSubject } from './lens-place.ts';

/** How many entities of a world have a value, a tier or a level; or why nobody can tell. */
export function describePopulation(
  workspace: Workspace,
  world: Indexed<WorldRecord>,
  subject: LensSubject,
): string {
  const { definitionId = '', list, index = -1, name } = subject;
  const definition = workspace.factsOf(world.record).definitions.get(definitionId);
  const part = definition && list && findPart(definition, list, index, name);
  const residents = Residents.of(workspace);
  const count = part && residents.countPart(world, definitionId, part);
  if (part === undefined || count === undefined) return describeUnread();
  if (part.kind !== 'axis') return describeMembers(count);
  return describeSpread(residents.spreadOf(world, definitionId, part.name));
}

/** Who uses a definition: `used by 12 NPCs, 3 sessions`. */
export function describeUsage(
  workspace: Workspace,
  world: Indexed<WorldRecord>,
  definitionId: string,
): string {
  const users = Residents.of(workspace).countUsers(world, definitionId);
  if (users === undefined) return describeUnread();
  const { npcs, sessions } = users;
  if (npcs + sessions === 0) return l10n.t('used by nobody');
  const words = [
    ...(npcs > 0 ? [npcs === 1 ? l10n.t('1 NPC') : l10n.t('{0} NPCs', npcs)] : []),
    ...(sessions > 0 ? [sessions === 1 ? l10n.t('1 session') : l10n.t('{0} sessions', sessions)] : []),
  ];
  return l10n.t('used by {0}', words.join(', '));
}

function describeMembers({ members, all, inside, outside }: PartCount): string {
  if (all === 0) return l10n.t('nobody has values');
  const edge = inside + outside;
  const border = edge === 0 ? [] : [l10n.t('{0} within a step of its border', formatNumber(edge))];
  const counted =
    members === 0
      ? l10n.t('nobody of {0}', formatNumber(all))
      : l10n.t('{0} of {1} ({2})', formatNumber(members), formatNumber(all), describeShare(members, all));
  return [counted, ...border].join(', ');
}

function describeSpread(spread: ValueSpread | undefined): string {
  if (spread === undefined) return l10n.t('nobody has a value');
  const { count, min, median, max } = spread;
  const counted = count === 1 ? l10n.t('1 value') : l10n.t('{0} values', count);
  if (min === max) return `${counted}, ${formatNumber(min)}`;
  const range = l10n.t('{0} to {1}', formatNumber(min), formatNumber(max));
  return [counted, range, l10n.t('median {0}', formatNumber(median))].join(', ');
}

function describeUnread(): string {
  return l10n.t('not counted: the game does not read this');
}
