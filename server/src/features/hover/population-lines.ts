import { type CensusPart, Residents } from '../../effective/residents.ts';
import type { WorldRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { countOf } from '../count-of.ts';
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
  if (!workspace.isComplete) return ['', '_Reading the project…_'];
  const residents = Residents.of(workspace);
  const isCounted = residents.count(FILES_AT_ONCE);
  const count = residents.countPart(world, definitionId, part);
  if (count === undefined) return [];
  if (!isCounted) return ['', '_Counting who has it… point here again in a moment._'];
  const { members, all, inside, outside } = count;
  if (all === 0) return ['', 'Nobody has values under this definition.'];
  const isWhole = part.kind === 'definition';
  const share = isWhole
    ? countOf(all, 'entity', 'entities')
    : `${members} of ${all} (${describeShare(members, all)})`;
  const edge = inside + outside;
  const border =
    edge === 0 ? '' : ` · ${edge} within one step of the border (${inside} inside, ${outside} outside)`;
  return [
    '',
    members === 0 ? `In this world: nobody of ${all}${border}` : `In this world: **${share}**${border}`,
    ...(members === 0 ? [] : ['', renderNames(workspace, world, definitionId, part, members)]),
    ...(part.kind === 'axis' ? renderSpread(residents, world, definitionId, part.name) : []),
  ];
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
  return left > 0 ? `${names.join(', ')} and ${left} more` : names.join(', ');
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
  return ['', `Values from ${formatNumber(min)} to ${formatNumber(max)}, median ${formatNumber(median)}`];
}
