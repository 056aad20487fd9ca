import { parsePointer } from '../../base/json-pointer.ts';
import { rangeOf } from '../../features/locate-problems.ts';
import { explainStat } from '../../features/why/explain-stat.ts';
import { findStat, type NoStat } from '../../features/why/find-stat.ts';
import type { WhyLine } from '../../features/why/why-line.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { formatWhyText } from '../formats/why-text.ts';
import { describeZeroWorlds } from '../opening/describe-zero-worlds.ts';
import { findSubjectEntity, openSubject, type Subject } from '../opening/open-subject.ts';
import { describeEntity, recordOf } from '../opening/shown-entity.ts';
import type { CommandContext } from './command-context.ts';

/** The options of `stat-lens why`. */
export interface WhyOptions {
  /** The folder whose project is looked into. */
  readonly project: string;
}

/** `stat-lens why <file | npc:ID | session:ID> <stat>`: tells in words how a value, or a level, came about. */
export async function why(
  [what, path]: readonly [string, string],
  options: WhyOptions,
  { terminal, logger, warn }: CommandContext,
): Promise<ExitCode> {
  const subject = await openSubject(what, options, logger);
  const entity = findSubjectEntity(subject);
  const { workspace } = subject.service;
  const stat = findStat(workspace, entity, path);
  if ('missing' in stat) throw new CliError(EXIT_CODE.nothingMatched, describeMissing(stat));
  const { headline, lines } = explainStat(workspace, stat);
  const { file, record } = recordOf(entity);
  const zeroWorld = describeZeroWorlds(workspace, [{ file, record }]);
  if (zeroWorld !== undefined) warn(zeroWorld);
  const world = workspace.worlds.resolve(file, record).world?.record.id ?? null;
  const located = await Promise.all(lines.map((line) => locateLine(subject, line)));
  const heading = describeEntity(entity, world, subject.nameOf);
  terminal.writeOut(formatWhyText({ heading, headline, lines: located }, terminal.colors));
  return EXIT_CODE.clean;
}

/** A sentence and its place for people: `npcs/mara.npc.json:7:20`. */
async function locateLine({ service, nameOf }: Subject, { text, place: { uri, pointer } }: WhyLine) {
  if (uri === undefined || pointer === undefined) return { text, place: undefined };
  const { start } = rangeOf(await service.workspace.locate(uri), { path: parsePointer(pointer) });
  return { text, place: `${nameOf(uri)}:${start.line + 1}:${start.character + 1}` };
}

const LABELS: Readonly<Record<NoStat['missing'], string>> = {
  definition: 'no definition',
  entity: 'no entity',
  member: 'no value or axis',
};

function describeMissing({ missing, name, known }: NoStat): string {
  const be = known.length === 1 ? 'is' : 'are';
  const there = known.length === 0 ? 'there are none at all' : `there ${be} ${known.join(', ')}`;
  if (name !== '') return `there is ${LABELS[missing]} ${JSON.stringify(name)}; ${there}`;
  return `${missing === 'entity' ? 'name one entity of the session' : 'name a stat'}; ${there}`;
}
