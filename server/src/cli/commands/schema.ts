import { resolve } from 'node:path';
import process from 'node:process';
import { CheckService } from '../../check-service.ts';
import { createNodeFileSystem } from '../../host/node-file-system.ts';
import { writeReportFile } from '../../host/write-report-file.ts';
import type { SchemaKind } from '../../world-schema/json-schema.ts';
import { makeWorldSchema } from '../../world-schema/make-world-schema.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { formatJson } from '../formats/format-json.ts';
import { findWorld, type NamedWorld } from '../opening/find-world.ts';
import { openProject } from '../opening/open-project.ts';
import { findTarget } from '../opening/targets.ts';
import { createPathNames } from '../path-names.ts';
import { refuseTakenPlaces } from '../reporting/refuse-taken-places.ts';
import type { CommandContext } from './command-context.ts';

/** The options of `stat-lens schema`. */
export interface SchemaOptions {
  readonly kind: SchemaKind;
  /** The id of a world, or the path of its file. */
  readonly world?: string;
  /** The folder whose project is looked into. */
  readonly project: string;
  /** The file to write, in place of standard output. */
  readonly out?: string;
}

/** `stat-lens schema`: prints a JSON Schema for the files of one kind that belong to one world, or writes it. */
export async function schema(options: SchemaOptions, context: CommandContext): Promise<ExitCode> {
  const cwd = process.cwd();
  const folder = findTarget(options.project, cwd);
  if (folder.type !== 'folder') {
    throw new CliError(EXIT_CODE.usage, `--project ${options.project}: there is no such folder`);
  }
  const fileSystem = createNodeFileSystem();
  const service = new CheckService({ fileSystem, logger: context.logger, now: Date.now() });
  const named = options.world === undefined ? undefined : findTarget(options.world, cwd);
  // A file elsewhere is meant as well, with the project around it.
  const targets = named?.type === 'file' ? [folder, named] : [folder];
  await openProject(service, targets, fileSystem);
  const nameOf = createPathNames(cwd);
  const world = findWorld(service.workspace, options.world, { nameOf, folder, path: named });
  const text = formatJson(makeSchema(service, options.kind, world));
  if (options.out === undefined) {
    context.terminal.writeOut(text);
    return EXIT_CODE.clean;
  }
  const path = resolve(cwd, options.out);
  refuseTakenPlaces([{ given: `--out ${options.out}`, path, what: 'schema' }], service.workspace);
  const result = writeReportFile(path, text);
  if (result.kind === 'written') return EXIT_CODE.clean;
  context.warn(`--out ${options.out}: ${result.message}`);
  return EXIT_CODE.problems;
}

function makeSchema({ workspace }: CheckService, kind: SchemaKind, { label, place, world }: NamedWorld) {
  const { definitions, config, source } = workspace.factsOf(world.record);
  if (source === 'none') {
    throw new CliError(
      EXIT_CODE.nothingMatched,
      `${label} has no stats_config, so there is nothing to describe`,
    );
  }
  if (config === undefined) {
    const hint = `stat-lens check ${place} tells why`;
    throw new CliError(EXIT_CODE.problems, `the game refuses the stats_config of ${label}; ${hint}`);
  }
  const { externals } = workspace.configOf(world.file.uri);
  return makeWorldSchema(kind, { label, definitions, externals });
}
