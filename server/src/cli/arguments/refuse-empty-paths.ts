import type { Command } from 'commander';

/** The arguments of commands that are paths, or may be. */
const PATHS: ReadonlySet<string> = new Set(['paths', 'path', 'folder', 'parts', 'what', 'base', 'head']);

/**
 * Ends the command line when a path in it is empty. It would mean this folder, and what was meant is a variable of a script that
 * has no value.
 */
export function refuseEmptyPaths(command: Command): void {
  for (const [i, argument] of command.registeredArguments.entries()) {
    const given = argument.variadic ? command.args.slice(i) : command.args.slice(i, i + 1);
    if (PATHS.has(argument.name()) && given.some(isEmpty)) refuse(command, `argument '${argument.name()}'`);
  }
  for (const option of command.options) {
    const given: unknown = command.getOptionValue(option.attributeName());
    const isPath = /<(file|folder)>/.test(option.flags);
    if (isPath && [given].flat().some(isEmpty)) refuse(command, `option '${option.flags}'`);
  }
}

function refuse(command: Command, what: string): never {
  command.error(`error: the path that is given for ${what} is empty. '.' is this folder.`);
}

/** A pattern that leaves out may be empty as well. */
function isEmpty(path: unknown): boolean {
  return path === '' || path === '!';
}
