import type { Page } from 'playwright-core';
import { openBrowser } from './open-browser.ts';
import { StopError } from './stop-error.ts';

/** The whole suite, start of the editor included, must be done after this many milliseconds. */
const limit = 480_000;

/** The suite puts this before every line of its report (see client/test/suite/index.ts). */
const mark = '| ';

/** Makes the receiver of everything that the editor logs: it prints the tests' report and nothing else. */
function makeReportPrinter(): {
  readonly print: (type: string, values: unknown[]) => void;
  readonly seen: () => boolean;
} {
  let seen = false;
  const print = (_type: string, values: unknown[]): void => {
    const [format, ...rest] = values;
    if (typeof format !== 'string' || !format.startsWith(mark)) return;
    seen = true;
    console.log(format.slice(mark.length), ...rest);
  };
  return { print, seen: () => seen };
}

/** Keeps the page's last console lines, which explain a suite that never started. */
function collectConsole(page: Page): () => string {
  const lines: string[] = [];
  page.on('console', (message) => {
    lines.push(`  ${message.type()}: ${message.text().slice(0, 500)}`);
    if (lines.length > 60) lines.shift();
  });
  return () => lines.join('\n');
}

/** Opens the page and waits for the exit code that the editor reports. */
async function waitForExitCode(
  page: Page,
  address: string,
  print: (type: string, values: unknown[]) => void,
) {
  return new Promise<number>((resolve, reject) => {
    const fail = (reason: string): void => reject(new StopError(reason));
    const timer = setTimeout(() => fail(`The editor gave no result in ${limit / 1000} s.`), limit);
    page.once('crash', () => fail('The page of the editor crashed.'));
    const start = async (): Promise<void> => {
      await page.exposeFunction('codeAutomationLog', print);
      await page.exposeFunction('codeAutomationExit', (code: number) => {
        clearTimeout(timer);
        resolve(code);
      });
      await page.goto(address);
    };
    start().catch(reject);
  });
}

/**
 * Opens `address`, a VS Code that runs a tests module at start, in a browser and prints what the tests report.
 * @returns the tests' exit code: 0 when all passed.
 * @throws StopError when the editor gives no result in time.
 */
export async function runSuiteInBrowser(address: string): Promise<number> {
  const context = await openBrowser();
  const page = await context.newPage();
  const lastLines = collectConsole(page);
  const report = makeReportPrinter();
  try {
    const code = await waitForExitCode(page, address, report.print);
    if (!report.seen()) throw new StopError(`The tests did not start (exit code ${code}).`);
    return code;
  } catch (error) {
    console.error(`The page's last console lines:\n${lastLines()}`);
    throw error;
  } finally {
    await context.browser()?.close();
  }
}
