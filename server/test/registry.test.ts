import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileKinds } from '../src/kinds/file-kinds.ts';
import { rules } from '../src/rules/rules.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

describe('registry', () => {
  it('lists every rule file, under the code that its path tells', () => {
    const files = listSources('server/src/rules').filter((path) => path.includes('/'));
    assert.deepEqual(rules.map(({ code }) => code).sort(), files.sort());
  });

  for (const rule of rules) {
    it(`${rule.code} explains itself: summary, why, bad, good, page, test`, () => {
      assert.match(rule.code, /^[a-z-]+\/[a-z-]+$/);
      for (const part of ['summary', 'why', 'bad', 'good'] as const)
        assert.ok(rule[part].trim() !== '', part);
      assert.notEqual(rule.bad, rule.good);
      assert.ok(existsSync(join(root, `docs/rules/${rule.code}.md`)), 'page');
      assert.ok(existsSync(join(root, `server/src/rules/${rule.code}.test.ts`)), 'test');
    });
  }

  it('lists every kind file, with a schema of the same name', () => {
    const names = fileKinds.map(({ id }) => id.replaceAll('_', '-')).sort();
    const exported = listSources('server/src/kinds').filter((path) =>
      /\bexport const \w+Kind\b/.test(readFileSync(join(root, `server/src/kinds/${path}.ts`), 'utf8')),
    );
    assert.deepEqual(exported.sort(), names);
    // Folders hold the schemas of what we write, not of what we read.
    const schemas = readdirSync(join(root, 'schemas'))
      .filter((name) => name.endsWith('.schema.json'))
      .map((name) => name.replace('.schema.json', '').replaceAll('.', '-'));
    assert.deepEqual(schemas.filter((name) => name !== 'shared').sort(), names);
  });
});

/** Source files below a folder, without their ending, as slash-separated paths. */
function listSources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.(test|d)\.ts$/.test(entry.name))
    .map((entry) => relative(join(root, folder), join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('generated/'))
    .map((path) => path.slice(0, -'.ts'.length));
}
