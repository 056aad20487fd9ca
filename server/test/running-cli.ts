import { type ChildProcess, spawn } from 'node:child_process';
import type { UsedBundle } from './use-cli.ts';

/** How long a test waits for words of the command before it fails, in milliseconds. */
const PATIENCE = 15_000;

/** The command line as a process that goes on until it is ended. */
export class RunningCli {
  readonly process: ChildProcess;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
  stdout = '';
  stderr = '';

  constructor(bundle: UsedBundle, args: readonly string[], cwd: string) {
    this.process = spawn(process.execPath, [bundle.path, ...args], {
      cwd,
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process.stdout?.on('data', (bytes) => {
      this.stdout += String(bytes);
    });
    this.process.stderr?.on('data', (bytes) => {
      this.stderr += String(bytes);
    });
    this.ended = new Promise((resolve) => {
      this.process.on('close', (code, signal) => resolve(code ?? signal));
    });
  }

  /** Waits until what it has written on standard error is accepted. */
  async waitForError(what: string, accept: (stderr: string) => boolean): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!accept(this.stderr)) {
      if (Date.now() > end) throw new Error(`Waited in vain for ${what}:\n${this.stdout}\n${this.stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Sends a signal, and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | string | null> {
    this.process.kill(signal);
    return this.ended;
  }
}
