import { type PartCount, Residents, type ValueSpread } from '../../effective/residents.ts';
import type { WorldRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { countOf } from '../count-of.ts';
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
  if (part === undefined || count === undefined) return NOT_READ;
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
  if (users === undefined) return NOT_READ;
  const { npcs, sessions } = users;
  if (npcs + sessions === 0) return 'used by nobody';
  const words = [
    ...(npcs > 0 ? [countOf(npcs, 'NPC')] : []),
    ...(sessions > 0 ? [countOf(sessions, 'session')] : []),
  ];
  return `used by ${words.join(', ')}`;
}

function describeMembers({ members, all, inside, outside }: PartCount): string {
  if (all === 0) return 'nobody has values';
  const share = members === 0 ? '' : ` (${describeShare(members, all)})`;
  const edge = inside + outside;
  const border = edge === 0 ? '' : `, ${formatNumber(edge)} within a step of its border`;
  return `${members === 0 ? 'nobody' : formatNumber(members)} of ${formatNumber(all)}${share}${border}`;
}

function describeSpread(spread: ValueSpread | undefined): string {
  if (spread === undefined) return 'nobody has a value';
  const { count, min, median, max } = spread;
  const range = min === max ? formatNumber(min) : `${formatNumber(min)} to ${formatNumber(max)}`;
  const middle = min === max ? '' : `, median ${formatNumber(median)}`;
  return `${countOf(count, 'value')}, ${range}${middle}`;
}

const NOT_READ = 'not counted: the game does not read this';
