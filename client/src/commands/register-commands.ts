import { commands, type Disposable, type LogOutputChannel, window } from 'vscode';
import { COMMANDS } from '../../../server/src/protocol.ts';
import type { ServerConnection } from '../server-connection.ts';
import { migrateFile } from './migrate-file.ts';
import { restartServer } from './restart-server.ts';
import { showEffectiveStats } from './show-effective-stats.ts';
import { showOutput } from './show-output.ts';

/** Registers all commands. One that fails tells the person, and the log, why. */
export function registerCommands(server: ServerConnection, output: LogOutputChannel): Disposable[] {
  const register = (id: string, run: (named?: unknown) => Promise<void> | void) =>
    commands.registerCommand(id, async (named?: unknown) => {
      try {
        await run(named);
      } catch (error) {
        await tellFailure(error, output);
      }
    });
  return [
    register(COMMANDS.showEffectiveStats, showEffectiveStats),
    register(COMMANDS.migrateFile, (named) => migrateFile(server, named)),
    register(COMMANDS.restartServer, () => restartServer(server)),
    register(COMMANDS.showOutput, () => showOutput(output)),
  ];
}

async function tellFailure(error: unknown, output: LogOutputChannel): Promise<void> {
  output.error(error instanceof Error ? error : String(error));
  const reason = error instanceof Error ? error.message : String(error);
  const wanted = await window.showErrorMessage(`Stat Lens: ${reason}`, 'Show Output');
  if (wanted !== undefined) showOutput(output);
}
