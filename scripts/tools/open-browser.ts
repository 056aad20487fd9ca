import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** Without these a browser asks its maker's servers for things that no test needs. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Size of the page in CSS pixels. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Opens an invisible browser with a fresh profile. It ends with this process, whatever ends that.
 * @throws StopError when there is no browser (see `findChromium`).
 */
export async function openBrowser(size: PageSize = { width: 1400, height: 900 }): Promise<BrowserContext> {
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: flags,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: 1 });
  // A page must not read the clipboard unasked, but the editor's tests do.
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return context;
}
