import { commands, type Disposable, type LogOutputChannel, l10n, window } from 'vscode';
import { CLIENT_NAME } from '../language-client.ts';
import { showOutput } from './show-output.ts';

/** What a command does, given what it was called with. */
export type RunCommand = (...named: readonly unknown[]) => Promise<unknown> | unknown;

/** Registers a command. When it fails, it tells the person, and the log, why. */
export function registerCommand(id: string, run: RunCommand, output: LogOutputChannel): Disposable {
  return commands.registerCommand(id, async (...named: unknown[]) => {
    try {
      return await run(...named);
    } catch (error) {
      await tellFailure(error, output);
      return undefined;
    }
  });
}

async function tellFailure(error: unknown, output: LogOutputChannel): Promise<void> {
  output.error(error instanceof Error ? error : String(error));
  const reason = error instanceof Error ? error.message : String(error);
  const wanted = await window.showErrorMessage(`${CLIENT_NAME}: ${reason}`, l10n.t('Show Output'));
  if (wanted !== undefined) showOutput(output);
}
