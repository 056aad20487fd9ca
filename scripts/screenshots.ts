/**
 * `npm run screenshots`: makes the pictures in docs/images from a real editor on the samples; `npm run screenshots -- hover`
 * only those with these names.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { buildExtension } from './tools/build-extension.ts';
import { runEditorCommand, settle, waitForShown } from './tools/editor-page.ts';
import { openBrowser } from './tools/open-browser.ts';
import { type Picture, pictures } from './tools/pictures.ts';
import { inProject, projectFolder } from './tools/project-paths.ts';
import { runMain } from './tools/run-main.ts';
import { type NodeEditor, serveNodeEditor } from './tools/serve-node-editor.ts';
import { copyToTemporaryFolder } from './tools/temporary-folder.ts';

/** Size of the editor in CSS pixels. */
const size = { width: 1280, height: 780 };

/** Height of the title bar, which says nothing about the extension and is left out. */
const titleBar = 30;

/** Only the sample, the editor and what the extension shows belong in a picture. */
const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'window.menuBarVisibility': 'hidden',
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  // The hover then leaves the lens above its line in sight.
  'editor.hover.above': false,
  'editor.fontSize': 14,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'breadcrumbs.enabled': false,
  'window.commandCenter': false,
};

function prepareWorkspace(sample: string): string {
  const folder = copyToTemporaryFolder(inProject('samples', sample), 'picture');
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  return folder;
}

async function takePicture(picture: Picture, editor: NodeEditor, browser: BrowserContext): Promise<void> {
  const workspace = prepareWorkspace(picture.sample);
  const page = await browser.newPage();
  const address = editor.addressOf(workspace, [
    ['extensionDevelopmentPath', editor.remoteUri(projectFolder)],
    ['openFile', editor.remoteUri(path.join(workspace, picture.file))],
    ['skipWelcome', 'true'],
  ]);
  await page.goto(address);
  await waitForShown(page, '.monaco-editor .view-line');
  if (await page.locator('.part.auxiliarybar').isVisible()) {
    await runEditorCommand(page, 'View: Hide Secondary Side Bar');
  }
  await picture.prepare(page);
  await settle(page);
  const target = inProject('docs', 'images', `${picture.name}.png`);
  mkdirSync(path.dirname(target), { recursive: true });
  const { width, height } = size;
  await page.screenshot({ path: target, clip: { x: 0, y: titleBar, width, height: height - titleBar } });
  await page.close();
  console.log(path.relative(projectFolder, target));
}

void runMain(async () => {
  await buildExtension();
  const editor = await serveNodeEditor();
  const browser = await openBrowser(size);
  const wanted = process.argv.slice(2);
  const chosen = pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  for (const picture of chosen) await takePicture(picture, editor, browser);
  await browser.browser()?.close();
  return 0;
});
