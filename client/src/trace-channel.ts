import { type Disposable, EventEmitter, LogLevel, type LogOutputChannel, workspace } from 'vscode';
import { CLIENT_ID } from './language-client.ts';

/**
 * The channel for the talk between client and server: it writes to `output` exactly while `statLens.trace.server` says
 * so, at whatever level the output is. (The client's library looks at the level of its channel, and at the setting only
 * then.)
 */
export function openTraceChannel(output: LogOutputChannel): LogOutputChannel & Disposable {
  const levels = new EventEmitter<LogLevel>();
  const readLevel = () => {
    const wanted = workspace.getConfiguration(CLIENT_ID).get<string>('trace.server', 'off');
    return wanted === 'off' ? LogLevel.Off : LogLevel.Trace;
  };
  const following = workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(`${CLIENT_ID}.trace.server`)) levels.fire(readLevel());
  });
  const write = (message: string, ...args: unknown[]) => {
    if (readLevel() === LogLevel.Off) return;
    // What was asked for by the setting shall be seen, whatever the level.
    if (output.logLevel === LogLevel.Trace) output.trace(message, ...args);
    else output.info(message, ...args);
  };
  return {
    name: output.name,
    get logLevel() {
      return readLevel();
    },
    onDidChangeLogLevel: levels.event,
    trace: write,
    debug: write,
    info: write,
    warn: (message, ...args) => output.warn(message, ...args),
    error: (error, ...args) => output.error(error, ...args),
    append: write,
    appendLine: write,
    replace: write,
    clear: () => output.clear(),
    show: () => output.show(),
    hide: () => output.hide(),
    dispose: () => {
      following.dispose();
      levels.dispose();
    },
  };
}
