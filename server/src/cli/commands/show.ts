import type { EffectiveEntity } from '../../effective/effective-entity.ts';
import { nameEntity } from '../../features/effective-stats.ts';
import type { EffectiveStatsResult } from '../../protocol/effective-stats.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { formatEffectiveMarkdown } from '../formats/effective-markdown.ts';
import { formatJson } from '../formats/format-json.ts';
import { describeZeroWorlds } from '../opening/describe-zero-worlds.ts';
import { findSubjectEntity, openSubject, type Subject } from '../opening/open-subject.ts';
import { describeEntity, listEffectiveBlocks, listNeighbours, recordOf } from '../opening/shown-entity.ts';
import type { Colors } from '../terminal.ts';
import type { CommandContext } from './command-context.ts';

/** The options of `stat-lens show`. */
export interface ShowOptions {
  /** The folder whose project is looked into. */
  readonly project: string;
  readonly definition?: string;
  /** How to print it. */
  readonly format: 'table' | 'json' | 'markdown';
  /** The older name of `format: 'json'`. */
  readonly json?: boolean;
}

/** `stat-lens show <file | npc:ID | session:ID>`: prints effective stats and where each value comes from. */
export async function show(what: string, options: ShowOptions, context: CommandContext): Promise<ExitCode> {
  const subject = await openSubject(what, options, context.logger);
  const entity = findSubjectEntity(subject);
  const result = subject.service.effectiveStats(subject.params);
  if (typeof result === 'string') throw new CliError(EXIT_CODE.usage, result);
  requireDefinition(subject, entity, result.effective);
  const others = listNeighbours(entity);
  if (subject.params.entity === undefined && others.length > 0) {
    context.warn(`${what} holds more than ${nameEntity(entity)}; name one to see it: ${others.join(', ')}`);
  }
  const zeroWorld = describeZeroWorlds(subject.service.workspace, [recordOf(entity)]);
  if (zeroWorld !== undefined) context.warn(zeroWorld);
  const { terminal } = context;
  const format = options.json ? 'json' : options.format;
  terminal.writeOut(
    format === 'json'
      ? formatJson(result)
      : await formatForPeople(format, subject, entity, result, terminal.colors),
  );
  return EXIT_CODE.clean;
}

async function formatForPeople(
  format: 'table' | 'markdown',
  { nameOf }: Subject,
  entity: EffectiveEntity,
  result: EffectiveStatsResult,
  colors: Colors,
): Promise<string> {
  const heading = describeEntity(entity, result.world, nameOf);
  const blocks = listEffectiveBlocks(result, entity.kind);
  if (format === 'markdown') return formatEffectiveMarkdown(heading, blocks, nameOf);
  // Tables are this form's alone, so that nothing else waits for their library.
  const { formatEffectiveText } = await import('../formats/effective-text.ts');
  return formatEffectiveText(heading, blocks, nameOf, colors);
}

/** A definition that neither the world nor the entity knows is a slip of the pen. */
function requireDefinition(
  { service, params: { definition } }: Subject,
  entity: EffectiveEntity,
  effective: Readonly<Record<string, unknown>>,
): void {
  if (definition === undefined || Object.keys(Object(effective[definition])).length > 0) return;
  const { file, record } = recordOf(entity);
  const { world } = service.workspace.worlds.resolve(file, record);
  const known = world === undefined ? [] : [...service.workspace.factsOf(world.record).definitions.keys()];
  if (known.length === 0 || known.includes(definition)) return;
  throw new CliError(
    EXIT_CODE.nothingMatched,
    `There is no definition "${definition}" in this world. It has: ${known.join(', ')}`,
  );
}
