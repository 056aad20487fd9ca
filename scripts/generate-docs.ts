import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listCodes } from '../server/src/features/rule-page.ts';
import { renderConfigSchema } from './render-config-schema.ts';
import { renderManPage } from './render-man-page.ts';
import { renderRuleDocs } from './render-rule-docs.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'docs/rules');
const configSchema = join(root, 'schemas/statlens.config.schema.json');
const manPage = join(root, 'man/stat-lens.1');

/**
 * Writes the pages about rules from the rules themselves, and removes pages of rules that are gone; puts all codes into
 * the schema of the settings; writes the page for `man` from the command line's own help.
 */
async function generateDocs(): Promise<void> {
  const pages = await renderRuleDocs();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) rmSync(join(entry.parentPath, entry.name));
  }
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(configSchema, renderConfigSchema(readFileSync(configSchema, 'utf8'), listCodes()));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(manPage, renderManPage(version));
  console.log(`Wrote ${pages.size} pages to docs/rules`);
}

void generateDocs();
