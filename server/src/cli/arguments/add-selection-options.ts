import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Shard } from '../selecting/selection.ts';

/** What writes files, and goes by what is on disk. */
const WRITING = ['fix', 'updateBaseline', 'pruneBaseline'];

/** Adds the options that tell which files a check is about (`SelectionOptions`), and answers the command. */
export function addSelectionOptions(command: Command): Command {
  return command
    .option('--kind <kinds>', 'report on files of these kinds only, as in npc,session', collectNames)
    .option('--ignore-path <file>', 'leave out what this file lists, written like a .gitignore', collect)
    .option(
      '--file-list <file>',
      'take paths from a file: one a line, or NUL between them (-: standard input)',
      collect,
    )
    .addOption(new Option('--stdin', 'check the text on standard input').conflicts(['fileList', ...WRITING]))
    .option('--stdin-filename <file>', 'the file that this text is; it need not exist')
    .addOption(
      new Option('--changed', 'report on what is not committed, and on what depends on it').conflicts([
        'stdin',
        'staged',
        'since',
      ]),
    )
    .addOption(
      new Option('--staged', 'the same for what is staged, as it is staged').conflicts([
        'stdin',
        'since',
        ...WRITING,
      ]),
    )
    .addOption(
      new Option('--since <commit>', 'the same for what has changed since a branch or commit').conflicts(
        'stdin',
      ),
    )
    .option('--shard <part>', 'report on one part of the files, as in 2/4', parseShard);
}

/** Reads one more option of the same name. */
function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

function collectNames(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...text.split(',').map((name) => name.trim())];
}

function parseShard(text: string): Shard {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count) {
    throw new InvalidArgumentError('It must be a part and how many there are, as in 2/4.');
  }
  return { index, count };
}
