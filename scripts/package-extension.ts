/** Part of `npm run package`: packs the extension into stat-lens-<version>.vsix in the project's folder. */
import { readFileSync } from 'node:fs';
import { packExtension } from './tools/pack-extension.ts';
import { inProject } from './tools/project-paths.ts';
import { runMain } from './tools/run-main.ts';

void runMain(async () => {
  const { name, version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  await packExtension(inProject(`${name}-${version}.vsix`));
  return 0;
});
