/** `npm run l10n`: writes the texts for people that are in the code to l10n/bundle.l10n.json. */
import { writeFileSync } from 'node:fs';
import { collectTexts } from './tools/collect-texts.ts';
import { inProject } from './tools/project-paths.ts';
import { runMain } from './tools/run-main.ts';

void runMain(async () => {
  const texts = collectTexts();
  writeFileSync(inProject('l10n', 'bundle.l10n.json'), `${JSON.stringify(texts, undefined, 2)}\n`);
  console.log(`${Object.keys(texts).length} texts`);
  return 0;
});
