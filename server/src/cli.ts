import process from 'node:process';
import { version } from '../../package.json';
import { runCli } from './cli/run-cli.ts';

/** The command line, as `cli-loader.ts` loads it. The exit code is set, not forced, so that all output arrives. */
runCli(process.argv.slice(2), {
  version,
  // The server starts when its entry is loaded; it is a bundle of its own, which other commands need not read.
  startServer: async () => void (await import('./server.ts')),
}).then((exitCode) => {
  // A failure to write has its own code already.
  process.exitCode ??= exitCode;
});
