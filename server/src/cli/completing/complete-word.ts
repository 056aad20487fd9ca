import { type Command as KnownCommand, RootCommand, ShellCompDirective } from '@bomb.sh/tab';
import type { Command } from 'commander';
import {
  isSettingBegun,
  type KnownNames,
  type Suggestion,
  suggestArguments,
  suggestCommands,
  suggestOptionValues,
} from './suggest-values.ts';

/** What may stand in the place of the last word of a command line. */
export interface Completion {
  readonly suggestions: readonly Suggestion[];
  /** What else the scripts in shells need to know, as `@bomb.sh/tab` numbers it. */
  readonly directive: number;
}

/**
 * Completes the last of `words`, which stand behind the program's name; it is empty when a new word begins. Where
 * nothing of ours can stand, shells complete the names of files.
 */
export function completeWord(program: Command, words: readonly string[], names: KnownNames): Completion {
  const typed = words.at(-1) ?? '';
  const value = /^--?[\w-]+=/.test(typed) ? typed.slice(typed.indexOf('=') + 1) : typed;
  const root = new RootCommand();
  addOptions(root, program, value, names);
  for (const { value: name, description } of suggestCommands(program)) {
    const command = program.commands.find((candidate) => candidate.name() === name);
    const known = root.command(name, description);
    if (command !== undefined) addOptions(known, command, value, names);
    // The command that helps is not among the others.
    const first = suggestArguments(command ?? program.createCommand(name), program, names);
    if (first.length > 0) known.argument('first', (add) => addAll(add, first));
  }
  // The library would print what it finds, and keep shells from completing the names of files.
  Object.assign(root, { complete: () => {} });
  // For the library a single dash begins short options alone.
  root.parse([...words.slice(0, -1), typed === '-' ? '--' : typed]);
  const suggestions = root.completions
    .filter((found) => found.value.startsWith(value))
    .map(({ value, description = '' }) => ({ value, description }));
  return { suggestions, directive: chooseDirective(suggestions, words) };
}

type Add = (value: string, description: string) => void;

function addOptions(known: KnownCommand, command: Command, typed: string, names: KnownNames): void {
  for (const option of command.createHelp().visibleOptions(command)) {
    const name = option.long?.slice(2);
    if (name === undefined) continue;
    const short = option.short?.slice(1);
    if (option.isBoolean() || !(option.required || option.optional)) {
      known.option(name, option.description, short);
    } else {
      const suggestValues = (add: Add) => addAll(add, suggestOptionValues(option, typed, names));
      known.option(name, option.description, suggestValues, short);
    }
  }
}

function addAll(add: Add, suggestions: readonly Suggestion[]): void {
  for (const { value, description } of suggestions) add(value, description);
}

function chooseDirective(suggestions: readonly Suggestion[], words: readonly string[]): number {
  const { ShellCompDirectiveDefault, ShellCompDirectiveNoFileComp, ShellCompDirectiveNoSpace } =
    ShellCompDirective;
  if (suggestions.length === 0) {
    const typed = words.at(-1) ?? '';
    const isOption = typed.startsWith('-') && !typed.includes('=');
    return isOption ? ShellCompDirectiveNoFileComp : ShellCompDirectiveDefault;
  }
  return ShellCompDirectiveNoFileComp + (isSettingBegun(words) ? ShellCompDirectiveNoSpace : 0);
}
