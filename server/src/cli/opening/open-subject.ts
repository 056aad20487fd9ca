import process from 'node:process';
import type { Logger } from '../../check-service.ts';
import type { EffectiveEntity } from '../../effective/effective-entity.ts';
import { findEffectiveEntity } from '../../features/effective-stats.ts';
import { createNodeFileSystem } from '../../host/node-file-system.ts';
import { createLanguageService, type LanguageService } from '../../language-service.ts';
import type { EffectiveStatsParams } from '../../protocol/effective-stats.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { createPathNames } from '../path-names.ts';
import { listUnread } from './list-unread.ts';
import { openProject } from './open-project.ts';
import { suggestEntities } from './suggest-entities.ts';
import { findTarget, type Target } from './targets.ts';

/** Where a subject is looked for, and what of it is wanted. */
export interface SubjectOptions {
  /** The folder whose project is looked into for `npc:12`. */
  readonly project: string;
  readonly definition?: string;
}

/** What is to be shown, found in its project. */
export interface Subject {
  readonly service: LanguageService;
  readonly params: EffectiveStatsParams;
  readonly nameOf: (uri: string) => string;
}

/**
 * Reads the project around what `show` and `why` are asked about: a file, or a name that is looked for in `project`.
 * Throws `CliError` when there is no such file or folder.
 */
export async function openSubject(what: string, options: SubjectOptions, logger: Logger): Promise<Subject> {
  const cwd = process.cwd();
  const project = findTarget(options.project, cwd);
  if (project.type !== 'folder') {
    throw new CliError(EXIT_CODE.usage, `--project ${options.project}: there is no such folder`);
  }
  const isName = /^(npc|session):/.test(what);
  const target = isName ? project : findFile(what, cwd);
  const fileSystem = createNodeFileSystem();
  const service = createLanguageService({ fileSystem, logger, now: Date.now() });
  const roots = await openProject(service, [target], fileSystem);
  const { definition } = options;
  const params = {
    uri: target.uri,
    ...(isName && { entity: what }),
    ...(definition !== undefined && { definition }),
  };
  const nameOf = createPathNames(cwd);
  for (const line of listUnread(fileSystem, roots, nameOf)) logger.warn(line);
  return { service, params, nameOf };
}

function findFile(what: string, cwd: string): Target {
  const target = findTarget(what, cwd);
  if (target.type === 'file') return target;
  if (target.type === 'folder') {
    throw new CliError(EXIT_CODE.usage, `"${what}" is a folder; name a file, npc:<id> or session:<id>`);
  }
  throw new CliError(EXIT_CODE.nothingMatched, `nothing matched "${what}": ${target.reason}`);
}

/** The entity that is meant. Throws `CliError` when there is none, naming those that there are. */
export function findSubjectEntity({ service, params, nameOf }: Subject): EffectiveEntity {
  const found = findEffectiveEntity(service.workspace, params);
  if (typeof found !== 'string') return found;
  const others = params.entity && suggestEntities(service, params.entity, nameOf);
  throw others ? new CliError(EXIT_CODE.nothingMatched, found, others) : new CliError(EXIT_CODE.usage, found);
}
