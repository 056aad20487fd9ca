import process from 'node:process';
import type { EffectiveEntity } from '../../effective/effective-entity.ts';
import { findEffectiveEntity, nameEntity } from '../../features/effective-stats.ts';
import { createNodeFileSystem } from '../../host/node-file-system.ts';
import { createLanguageService, type LanguageService } from '../../language-service.ts';
import type { EffectiveStatsParams, EffectiveStatsResult } from '../../protocol.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { formatJson } from '../formats/format-json.ts';
import { openProject } from '../open-project.ts';
import { createPathNames } from '../path-names.ts';
import { describeEntity, listEffectiveBlocks, listNeighbours, recordOf } from '../shown-entity.ts';
import { suggestEntities } from '../suggest-entities.ts';
import { findTarget, type Target } from '../targets.ts';
import type { Colors } from '../terminal.ts';
import type { CommandContext } from './command-context.ts';

/** The options of `stat-lens show`. */
export interface ShowOptions {
  /** The folder whose project is looked into. */
  readonly project: string;
  readonly definition?: string;
  readonly json?: boolean;
}

/** What is to be shown, found in its project. */
interface Subject {
  readonly service: LanguageService;
  readonly params: EffectiveStatsParams;
  readonly nameOf: (uri: string) => string;
}

/** `stat-lens show <file | npc:ID | session:ID>`: prints effective stats and where each value comes from. */
export async function show(what: string, options: ShowOptions, context: CommandContext): Promise<ExitCode> {
  const subject = await openSubject(what, options, context);
  const entity = findEntity(subject);
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

async function openSubject(what: string, options: ShowOptions, context: CommandContext): Promise<Subject> {
  const cwd = process.cwd();
  const project = findTarget(options.project, cwd);
  if (project.type !== 'folder') {
    throw new CliError(EXIT_CODE.usage, `--project ${options.project}: there is no such folder`);
  }
  const isName = /^(npc|session):/.test(what);
  const target = isName ? project : findFile(what, cwd);
  const fileSystem = createNodeFileSystem();
  const service = createLanguageService({ fileSystem, logger: context.logger, now: Date.now() });
  await openProject(service, [target], fileSystem);
  const { definition } = options;
  const params = {
    uri: target.uri,
    ...(isName && { entity: what }),
    ...(definition !== undefined && { definition }),
  };
  return { service, params, nameOf: createPathNames(cwd) };
}

function findFile(what: string, cwd: string): Target {
  const target = findTarget(what, cwd);
  if (target.type === 'file') return target;
  if (target.type === 'folder') {
    throw new CliError(EXIT_CODE.usage, `"${what}" is a folder; name a file, npc:<id> or session:<id>`);
  }
  throw new CliError(EXIT_CODE.nothingMatched, `nothing matched "${what}": ${target.reason}`);
}

function findEntity({ service, params, nameOf }: Subject): EffectiveEntity {
  const found = findEffectiveEntity(service.workspace, params);
  if (typeof found !== 'string') return found;
  const others = params.entity && suggestEntities(service, params.entity, nameOf);
  throw others
    ? new CliError(EXIT_CODE.nothingMatched, `${found}\n${others}`)
    : new CliError(EXIT_CODE.usage, found);
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
