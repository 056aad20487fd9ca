import process from 'node:process';
import picocolors from 'picocolors';
import { EXIT_CODE } from './exit-code.ts';

/** The colours a format may use; without colour every one gives its text back. */
export type Colors = ReturnType<typeof picocolors.createColors>;

/** Where a command's words go. */
export interface Terminal {
  readonly colors: Colors;
  /** Writes a result to standard output. */
  readonly writeOut: (text: string) => void;
  /** Writes a remark about the work, or a failure, to standard error. */
  readonly writeError: (text: string) => void;
}

/**
 * The terminal (or pipe, or file) this process writes to. A reader that goes away (`| head`) ends the output silently,
 * any other failure to write sets the exit code. Nothing here ends the process, so everything written arrives.
 */
export function openTerminal(): Terminal {
  const writeError = (text: string) => void process.stderr.write(text);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.exitCode = EXIT_CODE.internal;
    writeError(`stat-lens: the output cannot be written: ${error.message}\n`);
  });
  // Where complaints go nobody can be told that they do not arrive.
  process.stderr.on('error', () => {});
  return {
    colors: picocolors.createColors(wantsColor()),
    writeOut: (text) => void process.stdout.write(text),
    writeError,
  };
}

/** Colours on a terminal only, unless `FORCE_COLOR` asks for them; `NO_COLOR` and `--no-color` win. */
function wantsColor(): boolean {
  const forced = process.env.FORCE_COLOR;
  const asked = process.stdout.isTTY || (forced !== undefined && forced !== '' && forced !== '0');
  return picocolors.isColorSupported && asked;
}
