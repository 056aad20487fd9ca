import { escapeUnprintable } from './escape-unprintable.ts';

/** A message about a command line with the line breaks that its arguments hold as escapes; all others are our own. */
export function escapeArgumentBreaks(message: string, args: readonly string[]): string {
  // Of an option with its value only the value may be told.
  const tails = args.filter((arg) => arg.includes('\n')).map((arg) => arg.slice(arg.indexOf('\n')));
  return tails.reduce((left, tail) => left.replaceAll(tail, () => escapeUnprintable(tail)), message);
}
