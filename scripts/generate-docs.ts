import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderRuleDocs } from './render-rule-docs.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../docs/rules');

/** Writes the pages about rules from the rules themselves, and removes pages of rules that are gone. */
async function generateDocs(): Promise<void> {
  const pages = await renderRuleDocs();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) rmSync(join(entry.parentPath, entry.name));
  }
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  console.log(`Wrote ${pages.size} pages to docs/rules`);
}

void generateDocs();
