import type { Command, Option } from 'commander';

/** What may stand in the place of a word, and in short what it means. */
export interface Suggestion {
  readonly value: string;
  readonly description: string;
}

/** Names that stand in no definition of an option or argument. */
export interface KnownNames {
  /** All codes of problems, with what they say. */
  readonly codes: readonly Suggestion[];
  /** All kinds of files. */
  readonly kinds: readonly string[];
}

/** What a code can be set to. */
const LEVELS = ['error', 'warning', 'info', 'off'];

/** Says whether completing these words may take `KnownNames`. */
export function takesKnownNames(words: readonly string[]): boolean {
  return words.some((word) => /^(explain$|--rule|--kind)/.test(word));
}

/** Says whether more of the last word must follow what is suggested for it: behind a code, what it is set to. */
export function isSettingBegun(words: readonly string[]): boolean {
  const typed = words.at(-1) ?? '';
  return (words.at(-2) === '--rule' || typed.startsWith('--rule=')) && !typed.includes(':');
}

/** The values of an option, of which `typed` is there already. */
export function suggestOptionValues(option: Option, typed: string, names: KnownNames): readonly Suggestion[] {
  if (option.argChoices !== undefined) return option.argChoices.map(suggest);
  if (option.long === '--rule') return suggestSettings(typed, names);
  return option.long === '--kind' ? suggestList(typed, names.kinds) : [];
}

/** The values of the first argument of a command. */
export function suggestArguments(
  command: Command,
  program: Command,
  names: KnownNames,
): readonly Suggestion[] {
  const [argument] = command.registeredArguments;
  if (argument?.argChoices !== undefined) return argument.argChoices.map(suggest);
  if (command.name() === 'explain') return names.codes;
  return command.name() === 'help' ? suggestCommands(program) : [];
}

/** The commands of the program. */
export function suggestCommands(program: Command): readonly Suggestion[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({ value: command.name(), description: command.summary() || command.description() }));
}

/** A code or a subject first, and behind the colon what it is set to. */
function suggestSettings(typed: string, { codes }: KnownNames): readonly Suggestion[] {
  const colon = typed.indexOf(':');
  if (colon >= 0) return LEVELS.map((level) => suggest(`${typed.slice(0, colon)}:${level}`));
  const subjects = new Set(codes.map(({ value }) => value.slice(0, value.indexOf('/'))));
  return [
    ...codes,
    ...[...subjects].map((subject) => ({ value: `${subject}/*`, description: `all about ${subject}` })),
  ];
}

/** One more name behind the last comma. */
function suggestList(typed: string, names: readonly string[]): readonly Suggestion[] {
  const before = typed.slice(0, typed.lastIndexOf(',') + 1);
  const taken = new Set(before.split(','));
  return names.filter((name) => !taken.has(name)).map((name) => suggest(`${before}${name}`));
}

function suggest(value: string): Suggestion {
  return { value, description: '' };
}
