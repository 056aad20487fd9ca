import type { Disposable, Extension, LogOutputChannel } from 'vscode';
import { COMMANDS } from '../../../server/src/protocol/commands.ts';
import type { ServerConnection } from '../server-connection.ts';
import type { ServerWatch } from '../server-watch.ts';
import { createProject } from '../stats-explorer/create-project.ts';
import { compareBaseWithEffective } from './compare-base-with-effective.ts';
import { copyDiagnosticsReport } from './copy-diagnostics-report.ts';
import { explainProblem } from './explain-problem.ts';
import { fixAll } from './fix-all.ts';
import { migrateFile } from './migrate-file.ts';
import { migrateFolder, migrateWorkspace } from './migrate-many.ts';
import { openWalkthrough } from './open-walkthrough.ts';
import { openMergedWorld, openWorld } from './open-world.ts';
import { registerCommand } from './register-command.ts';
import { restartServer } from './restart-server.ts';
import { showActions } from './show-actions.ts';
import { showEffectiveStats } from './show-effective-stats.ts';
import { showOutput } from './show-output.ts';
import { showReferences } from './show-references.ts';

/** What the commands work with. */
export interface CommandParts {
  readonly extension: Extension<unknown>;
  readonly server: ServerConnection;
  readonly watch: ServerWatch;
  readonly output: LogOutputChannel;
}

/** Registers all commands. One that fails tells the person, and the log, why. */
export function registerCommands({ extension, server, watch, output }: CommandParts): Disposable[] {
  const register = (id: string, run: (named?: unknown) => Promise<unknown> | unknown) =>
    registerCommand(id, run, output);
  return [
    register(COMMANDS.showEffectiveStats, showEffectiveStats),
    register(COMMANDS.compareBaseWithEffective, compareBaseWithEffective),
    register(COMMANDS.openMergedWorld, (named) => openMergedWorld(server, named)),
    register(COMMANDS.openWorld, (named) => openWorld(server, named)),
    register(COMMANDS.explainProblem, explainProblem),
    register(COMMANDS.migrateFile, (named) => migrateFile(server, named)),
    register(COMMANDS.migrateFolder, (named) => migrateFolder(server, named)),
    register(COMMANDS.migrateWorkspace, () => migrateWorkspace(server)),
    register(COMMANDS.fixAll, fixAll),
    register(COMMANDS.createProject, (named) => createProject(server, named)),
    register(COMMANDS.showActions, () => showActions(extension)),
    register(COMMANDS.openWalkthrough, () => openWalkthrough(extension)),
    register(COMMANDS.restartServer, () => restartServer(server)),
    register(COMMANDS.showOutput, () => showOutput(output)),
    registerCommand(COMMANDS.showReferences, (...named) => showReferences(server, named), output),
    register(COMMANDS.copyDiagnosticsReport, () => copyDiagnosticsReport(extension, server, watch)),
  ];
}
