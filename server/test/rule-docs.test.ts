import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderConfigSchema } from '../../scripts/render-config-schema.ts';
import { renderRuleDocs } from '../../scripts/render-rule-docs.ts';
import { listCodes } from '../src/features/rule-page.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../docs/rules');

describe('docs/rules', () => {
  let pages: ReadonlyMap<string, string>;

  before(async () => {
    pages = await renderRuleDocs();
  });

  it('has just the pages that `npm run docs` writes', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
    assert.deepEqual(files.sort(), [...pages.keys()].sort());
  });

  for (const path of ['README.md', ...listCodes().map(({ code }) => `${code}.md`)]) {
    it(`${path} is what \`npm run docs\` writes`, () => {
      assert.equal(readFileSync(join(folder, path), 'utf8'), pages.get(path));
    });
  }

  it('are not all there is: the schema of the settings has every code too', () => {
    const schema = readFileSync(join(folder, '../../schemas/statlens.config.schema.json'), 'utf8');
    assert.equal(renderConfigSchema(schema, listCodes()), schema, 'run npm run docs');
  });

  it('names every code in its index', () => {
    const index = pages.get('README.md') ?? '';
    const left = listCodes().filter(({ code }) => !index.includes(`[${code}](${code}.md)`));
    assert.deepEqual(left, []);
  });
});
