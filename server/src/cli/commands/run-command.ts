import { isCliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CheckOptions } from './check.ts';
import type { CommandContext } from './command-context.ts';
import type { ConfigOptions } from './config.ts';
import type { DiffOptions } from './diff.ts';
import type { InitOptions } from './init.ts';
import type { MigrateOptions } from './migrate.ts';
import type { SchemaOptions } from './schema.ts';
import type { ShowOptions } from './show.ts';
import type { WhyOptions } from './why.ts';

/** What a command line asks for. */
export type CommandRequest =
  | { readonly name: 'check'; readonly paths: readonly string[]; readonly options: CheckOptions }
  | {
      readonly name: 'diff';
      readonly states: readonly [string, string | undefined];
      readonly options: DiffOptions;
    }
  | { readonly name: 'config'; readonly path: string; readonly options: ConfigOptions }
  | { readonly name: 'explain'; readonly code: string | undefined }
  | { readonly name: 'migrate'; readonly paths: readonly string[]; readonly options: MigrateOptions }
  | { readonly name: 'init'; readonly folder: string; readonly options: InitOptions }
  | { readonly name: 'schema'; readonly options: SchemaOptions }
  | { readonly name: 'why'; readonly question: readonly [string, string]; readonly options: WhyOptions }
  | { readonly name: 'show'; readonly what: string; readonly options: ShowOptions };

/** Runs one command and answers the exit code; what stands against it is told to people. Throws on failures of our own. */
export async function runCommand(request: CommandRequest, context: CommandContext): Promise<ExitCode> {
  try {
    if (request.name === 'check') {
      const { check } = await import('./check.ts');
      return await check(request.paths, request.options, context);
    }
    if (request.name === 'diff') {
      const { diff } = await import('./diff.ts');
      return await diff(request.states, request.options, context);
    }
    if (request.name === 'why') {
      const { why } = await import('./why.ts');
      return await why(request.question, request.options, context);
    }
    if (request.name === 'migrate') {
      const { migrate } = await import('./migrate.ts');
      return await migrate(request.paths, request.options, context);
    }
    if (request.name === 'config') {
      const { config } = await import('./config.ts');
      return await config(request.path, request.options, context);
    }
    if (request.name === 'explain') {
      const { explain } = await import('./explain.ts');
      return await explain(request.code, context);
    }
    if (request.name === 'init') {
      const { init } = await import('./init.ts');
      return await init(request.folder, request.options, context);
    }
    if (request.name === 'schema') {
      const { schema } = await import('./schema.ts');
      return await schema(request.options, context);
    }
    const { show } = await import('./show.ts');
    return await show(request.what, request.options, context);
  } catch (error) {
    if (!isCliError(error)) throw error;
    context.warn(error.message);
    return error.exitCode;
  }
}
