import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stageExtension } from '../../scripts/tools/stage-extension.ts';
import { RULE_SCHEME } from '../src/protocol/linked-schemes.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What the extension consists of. */
const SHIPPED = [
  /^dist\/[\w-]+\.(cjs|js)$/,
  /^(client\/(images|snippets|walkthrough)|docs\/images|l10n)\/[\w.-]+$/,
  /^schemas\/(statlens\.(config|baseline)|stattest)\.schema\.json$/,
  /^package(\.nls(\.[\w-]+)?)?\.json$/,
  /^(README\.md|CHANGELOG\.md|LICENSE)$/,
];

/** What it cannot do without. */
const NEEDED: readonly string[] = [
  ...[
    manifest.main,
    manifest.browser,
    manifest.icon,
    'dist/server.cjs',
    'dist/server-web.js',
    'dist/cli.cjs',
  ],
  ...manifest.contributes.jsonValidation.map(({ url }: { url: string }) => url),
  ...manifest.contributes.snippets.map(({ path }: { path: string }) => path),
  ...manifest.contributes.walkthroughs.flatMap(({ steps }: { steps: { media: { svg: string } }[] }) =>
    steps.map(({ media }) => media.svg),
  ),
  ...['l10n/bundle.l10n.json', 'l10n/bundle.l10n.de.json', 'package.nls.json', 'package.nls.de.json'],
  ...['README.md', 'CHANGELOG.md', 'LICENSE'],
].map((path) => path.replace(/^\.\//, ''));

/** More than this in all, before it is compressed, and something has come in that does not belong there. */
const MOST_BYTES = 8_000_000;

describe('package', () => {
  it('packs an extension of bundles only: no sources, no tests, no packages, no source maps', () => {
    const folder = mkdtempSync(join(tmpdir(), 'stat-lens-stage-'));
    try {
      stageExtension(folder);
      const files = listFiles(folder);
      const unexpected = files.filter((file) => !SHIPPED.some((pattern) => pattern.test(file)));
      assert.deepEqual(unexpected, []);
      const missing = NEEDED.filter((file) => !files.includes(file));
      assert.deepEqual(missing, []);
      const sizes = files.map((file) => statSync(join(folder, file)).size);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      assert.ok(total < MOST_BYTES, `${total} bytes`);
      const leaking = files.filter((file) => readFileSync(join(folder, file), 'utf8').includes(root));
      assert.deepEqual(leaking, []);
    } finally {
      rmSync(folder, { recursive: true, force: true });
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
    const protocol = readFileSync(join(root, 'server/src/protocol/commands.ts'), 'utf8');
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
      'cli-main.cjs',
      'cli-check.cjs',
      'cli-rows.cjs',
      'cli-rules.cjs',
      'cli-packages.cjs',
      'cli-ignore.cjs',
      'cli-patterns.cjs',
      'cli-commands.cjs',
      'cli-baseline.cjs',
      'cli-fix.cjs',
      'cli-select.cjs',
      'cli-git.cjs',
      'cli-formats.cjs',
      'cli-xml.cjs',
      'cli-measuring.cjs',
      'cli-html.cjs',
      'cli-rule-texts.cjs',
      'cli-write.cjs',
      'cli-watch.cjs',
      'cli-progress.cjs',
      'cli-completion.cjs',
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

/** All files below a folder, as slash-separated paths. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
