import { StopError } from './stop-error.ts';

const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** How often a script looks whether the shell that started it is still there, in milliseconds. */
const parentCheckInterval = 500;

/** npm hands signals to a shell that dies without passing them on; then the process gets another parent. */
function endWithParent(exitCode: number): void {
  const parent = process.ppid;
  const check = (): void => {
    if (process.ppid !== parent) process.exit(exitCode);
  };
  setInterval(check, parentCheckInterval).unref();
}

/**
 * Runs a script's main function and ends the process with its exit code.
 * A `StopError` is printed as one clear message, anything else with its stack; both end with exit code 1. A signal
 * ends the process in order too, so that servers, browsers and temporary folders go with it.
 * @param signalCode the exit code after a signal; by custom 128 and the signal's number.
 */
export async function runMain(main: () => Promise<number>, signalCode?: number): Promise<void> {
  for (const [signal, code] of Object.entries(signals)) {
    process.once(signal, () => process.exit(signalCode ?? code));
  }
  endWithParent(signalCode ?? 1);
  try {
    process.exit(await main());
  } catch (error) {
    console.error(error instanceof StopError ? `\n${error.message}` : error);
    process.exit(1);
  }
}
