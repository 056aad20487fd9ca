import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULE_SCHEME } from '../src/protocol.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('package', () => {
  it('packs an extension of bundles only: no sources, no tests, no node_modules', function () {
    this.timeout(60_000);
    const vsce = join(root, 'node_modules/.bin/vsce');
    const files = execFileSync(vsce, ['ls', '--no-dependencies'], { cwd: root, encoding: 'utf8' })
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('npm '));
    const unexpected = files.filter(
      (file) => !/^(dist\/[\w.-]+\.(cjs|js|mjs)|client\/images\/|docs\/images\/|schemas\/|[^/]+$)/.test(file),
    );
    assert.deepEqual(unexpected, []);
    for (const file of [
      'dist/client.cjs',
      'dist/client-web.js',
      'dist/server.cjs',
      'dist/server-web.js',
      'README.md',
      ...manifest.contributes.jsonValidation.map(({ url }: { url: string }) => url.replace('./', '')),
    ]) {
      assert.ok(
        files.some((listed) => listed.toLowerCase() === file.toLowerCase()),
        file,
      );
    }
  });

  it('names only files that the build makes', () => {
    const engine = manifest.exports['./engine'];
    for (const file of [
      manifest.main,
      manifest.browser,
      manifest.icon,
      manifest.bin['stat-lens'],
      engine.types,
      engine.import,
    ]) {
      assert.ok(existsSync(join(root, file)), file);
    }
  });

  it('contributes every command it has code for, and no other', () => {
    const contributed = manifest.contributes.commands
      .map(({ command }: { command: string }) => command)
      .sort();
    const protocol = readFileSync(join(root, 'server/src/protocol.ts'), 'utf8');
    const known = [...protocol.matchAll(/'(statLens\.\w+)'/g)].map(([, id]) => id).sort();
    assert.deepEqual(contributed, known);
  });

  it('shows the pages about codes as pages, not as their source', () => {
    const associations = manifest.contributes.configurationDefaults['workbench.editorAssociations'];
    assert.deepEqual(associations, { [`${RULE_SCHEME}:/**`]: 'vscode.markdown.preview.editor' });
  });

  it('ships code that needs no packages and makes no functions from text', () => {
    for (const file of [
      'client.cjs',
      'client-web.js',
      'server.cjs',
      'server-web.js',
      'cli.cjs',
      'cli-check.cjs',
      'cli-commands.cjs',
      'cli-baseline.cjs',
      'cli-fix.cjs',
      'cli-select.cjs',
      'cli-git.cjs',
      'cli-formats.cjs',
      'cli-xml.cjs',
      'cli-rule-texts.cjs',
      'cli-write.cjs',
      'engine.mjs',
    ]) {
      const text = readFileSync(join(root, 'dist', file), 'utf8');
      assert.doesNotMatch(text, /\bnew Function\(|\beval\(/, file);
      const required = [...text.matchAll(/(?<!['"`])\brequire\("([^"./][^"]*)"\)/g)].map(
        ([, name]) => name ?? '',
      );
      const foreign = required.filter((name) => name !== 'vscode' && !isBuiltin(name));
      assert.deepEqual(foreign, [], file);
    }
  });
});

function isBuiltin(name: string): boolean {
  return name.startsWith('node:') || process.getBuiltinModule(name) !== undefined;
}
