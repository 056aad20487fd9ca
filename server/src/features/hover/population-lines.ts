import * as l10n from '@vscode/l10n';
import { type CensusPart, Residents } from '../../effective/residents.ts';
import type { WorldRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { describeShare } from '../describe-share.ts';
import { formatNumber } from '../format-number.ts';
import { escapeMarkdown } from '../markdown.ts';
import { listMembers } from '../members/list-members.ts';
import { linkTo } from './place-links.ts';

/** How many are named. */
const NAMES = 8;

/** So many files are counted at once while someone waits: a few milliseconds' worth. */
const FILES_AT_ONCE = 120;

/** Who has a value, a tier or a level in a world, in Markdown lines; none where the game reads no such thing. */
export function renderPopulation(
  workspace: Workspace,
  world: Indexed<WorldRecord>,
  definitionId: string,
  part: CensusPart,
): string[] {
  if (!workspace.isComplete) return ['', `_${l10n.t('Reading the project…')}_`];
  const residents = Residents.of(workspace);
  const isCounted = residents.count(FILES_AT_ONCE);
  const count = residents.countPart(world, definitionId, part);
  if (count === undefined) return [];
  if (!isCounted) return ['', `_${l10n.t('Counting who has it… point here again in a moment.')}_`];
  const { members, all, inside, outside } = count;
  if (all === 0) return ['', l10n.t('Nobody has values under this definition.')];
  const isWhole = part.kind === 'definition';
  const share = isWhole
    ? describeEntities(all)
    : l10n.t('{0} of {1} ({2})', members, all, describeShare(members, all));
  const edge = inside + outside;
  const border =
    edge === 0
      ? ''
      : ` · ${l10n.t('{0} within one step of the border ({1} inside, {2} outside)', edge, inside, outside)}`;
  return [
    '',
    `${members === 0 ? l10n.t('In this world: nobody of {0}', all) : l10n.t('In this world: {0}', `**${share}**`)}${border}`,
    ...(members === 0 ? [] : ['', renderNames(workspace, world, definitionId, part, members)]),
    ...(part.kind === 'axis' ? renderSpread(residents, world, definitionId, part.name) : []),
  ];
}

function describeEntities(count: number): string {
  return count === 1 ? l10n.t('1 entity') : l10n.t('{0} entities', count);
}

function renderNames(
  workspace: Workspace,
  world: Indexed<WorldRecord>,
  definitionId: string,
  part: CensusPart,
  members: number,
): string {
  const found = listMembers(workspace, world, definitionId, part, NAMES);
  const names = found.map(({ name, uri }) => linkTo(uri, escapeMarkdown(name, 40)));
  const left = members - found.length;
  return left > 0 ? l10n.t('{0} and {1} more', names.join(', '), left) : names.join(', ');
}

function renderSpread(
  residents: Residents,
  world: Indexed<WorldRecord>,
  definitionId: string,
  axis: string,
): string[] {
  const spread = residents.spreadOf(world, definitionId, axis);
  if (spread === undefined) return [];
  const { min, median, max } = spread;
  const [least, middle, most] = [min, median, max].map(formatNumber);
  return ['', l10n.t('Values from {0} to {1}, median {2}', least ?? '', most ?? '', middle ?? '')];
}
