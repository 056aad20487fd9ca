import { join } from 'node:path';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createClientFileSystem } from '../host/client-file-system.ts';
import { createPatientFileSystem } from '../host/patient-file-system.ts';
import { readTexts } from '../host/read-texts.ts';
import { createRoutedFileSystem } from '../host/routed-file-system.ts';
import { describeError } from './describe-error.ts';
import { LifecycleGate } from './lifecycle-gate.ts';
import { type OpenFileSystem, serve } from './serve.ts';
import { openStandardStreams } from './standard-streams.ts';

/** Serves one client over standard input and output, till it says `exit` or hangs up. */
function serveOnStdio(): void {
  const gate = new LifecycleGate();
  const { reader, writer } = openStandardStreams(gate);
  start(createConnection(ProposedFeatures.all, reader, writer, { messageStrategy: gate }), gate);
}

/**
 * Serves one client over what the process's arguments name: `--stdio`, `--node-ipc`, `--socket=PORT`, `--pipe=NAME`.
 *
 * @throws Error when they name none.
 */
export function serveOnNode(): void {
  if (process.argv.includes('--stdio')) {
    serveOnStdio();
    return;
  }
  const gate = new LifecycleGate();
  start(createConnection(ProposedFeatures.all, { messageStrategy: gate }), gate);
}

/** The texts in other languages stand beside the folder of the bundles. */
const TEXTS_FOLDER = join(__dirname, '..', 'l10n');

const openFileSystem: OpenFileSystem = (files) =>
  createRoutedFileSystem(createPatientFileSystem(), createClientFileSystem(files));

function start(connection: Connection, gate: LifecycleGate): void {
  // Whatever goes wrong where nobody waits for an answer must not end the process: open documents live in it.
  const log = (error: unknown) => connection.console.error(describeError(error));
  process.on('unhandledRejection', log);
  process.on('uncaughtException', log);
  serve(connection, gate, openFileSystem, (locale) => readTexts(TEXTS_FOLDER, locale));
}
