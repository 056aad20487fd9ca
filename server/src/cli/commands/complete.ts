import type { Command } from 'commander';
import { completeWord } from '../completing/complete-word.ts';
import { type KnownNames, takesKnownNames } from '../completing/suggest-values.ts';
import { escapeUnprintable } from '../escape-unprintable.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from './command-context.ts';

const NO_NAMES: KnownNames = { codes: [], kinds: [] };

/**
 * `stat-lens complete -- [words...]`, which the scripts of `stat-lens completion` call: prints what may stand in the place
 * of the last word, one a line with a tab before its description, and behind a colon a number that tells more.
 */
export async function complete(
  words: readonly string[],
  program: Command,
  { terminal }: CommandContext,
): Promise<ExitCode> {
  const { suggestions, directive } = completeWord(program, words, await loadNames(words));
  const lines = suggestions.map(
    ({ value, description }) => `${escapeUnprintable(value)}\t${escapeUnprintable(description)}\n`,
  );
  terminal.writeOut(`${lines.join('')}:${directive}\n`);
  return EXIT_CODE.clean;
}

async function loadNames(words: readonly string[]): Promise<KnownNames> {
  if (!takesKnownNames(words)) return NO_NAMES;
  const { listKnownNames } = await import('../completing/known-names.ts');
  return listKnownNames();
}
