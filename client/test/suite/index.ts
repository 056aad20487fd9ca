import './start-mocha.ts';
import './host.test.ts';
import './diagnostics.test.ts';
import './hover.test.ts';
import './code-lens.test.ts';
import './commands.test.ts';
import './linked-documents.test.ts';
import './fixes.test.ts';
import './actions.test.ts';
import './status.test.ts';
import './migration.test.ts';
import './migrate-folder.test.ts';
import './json-support.test.ts';
import './settings.test.ts';
import './stats-explorer.test.ts';
import './test-explorer.test.ts';

/** All suites together must be done after this many milliseconds, whatever hangs. */
const limit = 420_000;

/** Marks the lines of the test report among everything else that an editor logs. */
const mark = '| ';

function markReport(): void {
  Mocha.reporters.Base.consoleLog = (format = '', ...values: unknown[]) => {
    console.log(mark + String(format), ...values);
  };
}

/** Runs mocha itself; its browser `run` would look for a page's address, which no extension host has. */
function runMocha(): Promise<number> {
  return new Promise((resolve) => {
    Mocha.prototype.run.call(mocha, resolve);
  });
}

/**
 * Runs all suites; VS Code calls this after it has started.
 * @throws Error when a test failed or the whole run takes too long.
 */
export async function run(): Promise<void> {
  markReport();
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    watchdog = setTimeout(() => reject(new Error(`The suites did not end in ${limit / 1000} s.`)), limit);
  });
  try {
    const failures = await Promise.race([runMocha(), tooLate]);
    if (failures > 0) throw new Error(`${failures} of the tests in the editor failed.`);
  } finally {
    clearTimeout(watchdog);
  }
}
