import type { LogOutputChannel } from 'vscode';

/** Shows the log of the extension and its server. */
export function showOutput(output: LogOutputChannel): void {
  output.show(true);
}
