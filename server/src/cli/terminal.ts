import process from 'node:process';
import { EXIT_CODE } from './exit-code.ts';
import { Output } from './output.ts';

/** The colours a format may use. */
export type Colors = Readonly<
  Record<'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'blue', (text: string) => string>
>;

/** Where a command's words go. */
export interface Terminal {
  readonly colors: Colors;
  /** Whether people are looking at the results, as far as one can tell. */
  readonly isTerminal: () => boolean;
  /** Whether people are looking at remarks and progress. */
  readonly isErrorTerminal: () => boolean;
  /** How many characters fit on a line of the terminal that shows remarks and progress; undefined when there is none. */
  readonly errorColumns: () => number | undefined;
  /** Writes a result to standard output. */
  readonly writeOut: (text: string) => void;
  /** Writes a remark about the work, or a failure, to standard error. */
  readonly writeError: (text: string) => void;
}

/** Plain text. */
export const NO_COLORS: Colors = {
  bold: String,
  dim: String,
  red: String,
  yellow: String,
  green: String,
  blue: String,
};

/** Opens what this process writes to. Nothing here ends the process, so everything written arrives. */
export async function openTerminal(): Promise<Terminal> {
  // Where complaints go nobody can be told that they do not arrive.
  const errors = new Output(2, () => {});
  const results = new Output(1, (message) => {
    process.exitCode = EXIT_CODE.internal;
    errors.write(`stat-lens: the output cannot be written: ${message}\n`);
  });
  return {
    colors: await chooseColors(results),
    isTerminal: () => results.isTerminal,
    isErrorTerminal: () => errors.isTerminal,
    errorColumns: () => errors.columns,
    writeOut: (text) => results.write(text),
    writeError: (text) => errors.write(text),
  };
}

/** Colours on a terminal only, unless `FORCE_COLOR` asks for them; `NO_COLOR` and `--no-color` win. */
async function chooseColors(results: Output): Promise<Colors> {
  const forced = process.env.FORCE_COLOR;
  const isForced = forced !== undefined && forced !== '' && forced !== '0';
  if (!isForced && !results.isTerminal) return NO_COLORS;
  const { default: picocolors } = await import('picocolors');
  return picocolors.createColors(picocolors.isColorSupported);
}
