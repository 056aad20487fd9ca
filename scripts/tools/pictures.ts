import type { Page } from 'playwright-core';
import { goToLine, hoverOver, runEditorCommand, waitForShown } from './editor-page.ts';

/** A picture to make: which sample with which file open, and what to do before the shutter. */
export interface Picture {
  readonly name: string;
  readonly sample: string;
  readonly file: string;
  readonly prepare: (page: Page) => Promise<void>;
}

const NPC = 'npcs/mara-teague.npc.json';

async function hideSideBar(page: Page): Promise<void> {
  await runEditorCommand(page, 'View: Toggle Primary Side Bar Visibility');
}

/** The pictures in docs/images. */
export const pictures: readonly Picture[] = [
  {
    name: 'hover',
    sample: 'harbour-town',
    file: NPC,
    prepare: async (page) => {
      await waitForShown(page, '.codelens-decoration a:has-text("strength 90")');
      await hoverOver(page, 'combat_skills', 'battle_ready');
    },
  },
  {
    name: 'problems',
    sample: 'broken',
    file: 'tier-overlap/world.json',
    prepare: async (page) => {
      await waitForShown(page, '.squiggly-error');
      await hideSideBar(page);
      await runEditorCommand(page, 'View: Toggle Problems');
      await page.locator('.viewpane-filter input').first().fill('overlap');
      await waitForShown(page, '.markers-panel .monaco-list-row:has-text("tier/overlap")');
    },
  },
  {
    name: 'lens',
    sample: 'harbour-town',
    file: 'world.json',
    prepare: async (page) => {
      await hideSideBar(page);
      await waitForShown(page, '.codelens-decoration a:has-text("used by")');
      await goToLine(page, 'Harbour Town');
      await page.keyboard.press('Control+g');
      // There the tiers of a definition end and its levels begin.
      await page.keyboard.type('64');
      await page.keyboard.press('Enter');
      await waitForShown(page, '.codelens-decoration a:has-text("within a step")');
    },
  },
  {
    name: 'completion',
    sample: 'harbour-town',
    file: NPC,
    prepare: async (page) => {
      await hideSideBar(page);
      await waitForShown(page, '.codelens-decoration a:has-text("strength 90")');
      await goToLine(page, 'combat_skills');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+Space');
      await waitForShown(page, '.suggest-widget.visible .monaco-list-row');
      await page.keyboard.press('Control+Space');
    },
  },
  {
    name: 'explorer',
    sample: 'harbour-town',
    file: NPC,
    prepare: async (page) => {
      await waitForShown(page, '.codelens-decoration a:has-text("strength 90")');
      await runEditorCommand(page, 'Stat Lens: Reveal in the Stats Explorer');
      await waitForShown(page, '.pane-body .monaco-list-row:has-text("Wren Ashby")');
    },
  },
  {
    name: 'walkthrough',
    sample: 'harbour-town',
    file: NPC,
    prepare: async (page) => {
      await waitForShown(page, '.codelens-decoration a:has-text("strength 90")');
      await hideSideBar(page);
      await runEditorCommand(page, 'Stat Lens: Open First Steps');
      await page.locator('.getting-started-step', { hasText: 'Read effective stats' }).first().click();
    },
  },
  {
    name: 'status',
    sample: 'harbour-town',
    file: NPC,
    prepare: async (page) => {
      await waitForShown(page, '.codelens-decoration a:has-text("strength 90")');
      await hideSideBar(page);
      await page.locator('[id="status.languageStatus"]').hover();
      await waitForShown(page, '.hover-language-status:has-text("World: Harbour")');
    },
  },
];
