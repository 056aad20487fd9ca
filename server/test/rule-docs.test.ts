import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderRuleDocs } from '../../scripts/render-rule-docs.ts';
import { rules } from '../src/rules/rules.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../docs/rules');
const pages = await renderRuleDocs();

describe('docs/rules', () => {
  it('has just the pages that `npm run docs` writes', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
    assert.deepEqual(files.sort(), [...pages.keys()].sort());
  });

  for (const [path, text] of pages) {
    it(`${path} is what \`npm run docs\` writes`, () => {
      assert.equal(readFileSync(join(folder, path), 'utf8'), text);
    });
  }

  it('names every rule in its index', () => {
    const index = pages.get('README.md') ?? '';
    assert.deepEqual(
      rules.map(({ code }) => code).filter((code) => !index.includes(`[${code}](${code}.md)`)),
      [],
    );
  });
});
