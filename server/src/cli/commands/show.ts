import type { EffectiveEntity } from '../../effective/effective-entity.ts';
import { nameEntity } from '../../features/effective-stats.ts';
import type { EffectiveStatsResult } from '../../protocol.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { formatJson } from '../formats/format-json.ts';
import { findSubjectEntity, openSubject, type Subject } from '../opening/open-subject.ts';
import { describeEntity, listEffectiveBlocks, listNeighbours, recordOf } from '../opening/shown-entity.ts';
import type { Colors } from '../terminal.ts';
import type { CommandContext } from './command-context.ts';

/** The options of `stat-lens show`. */
export interface ShowOptions {
  /** The folder whose project is looked into. */
  readonly project: string;
  readonly definition?: string;
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
  const { terminal } = context;
  terminal.writeOut(
    options.json ? formatJson(result) : await formatText(subject, entity, result, terminal.colors),
  );
  return EXIT_CODE.clean;
}

async function formatText(
  { nameOf }: Subject,
  entity: EffectiveEntity,
  result: EffectiveStatsResult,
  colors: Colors,
): Promise<string> {
  // Tables are this form's alone, so that nothing else waits for their library.
  const { formatEffectiveText } = await import('../formats/effective-text.ts');
  const heading = describeEntity(entity, result.world, nameOf);
  return formatEffectiveText(heading, listEffectiveBlocks(result, entity.kind), nameOf, colors);
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
