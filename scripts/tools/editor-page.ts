import type { Page } from 'playwright-core';

/** How long the page may take to show something, in milliseconds. */
const patience = 120_000;

/** Waits until the page shows `selector`. */
export async function waitForShown(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor({ state: 'visible', timeout: patience });
}

/** Runs an editor command by its title in the command palette. */
export async function runEditorCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor({ state: 'visible', timeout: patience });
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor({ timeout: patience });
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: patience });
}

/** Moves the mouse over the first place of the open editor that shows `text` and waits for a hover with content. */
export async function hoverOver(page: Page, text: string, expected: string): Promise<void> {
  const place = page.locator('.monaco-editor .view-line span span', { hasText: text }).first();
  await place.hover({ timeout: patience });
  await page.locator('.monaco-hover:visible', { hasText: expected }).first().waitFor({ timeout: patience });
}

/** Puts the cursor at the end of the first line in sight that has `text`. */
export async function goToLine(page: Page, text: string): Promise<void> {
  await page.locator('.monaco-editor .view-line', { hasText: text }).first().click({ timeout: patience });
  await page.keyboard.press('End');
}

/** Leaves the page alone until nothing moves any more: fonts, icons, fading. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate('document.fonts.ready');
  await page.waitForTimeout(1500);
}
