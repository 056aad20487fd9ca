import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './project-paths.ts';
import { StopError } from './stop-error.ts';

/** What ships besides bundles, texts in all languages, and the pictures of the readme. */
const ALWAYS = [
  'client/images',
  'client/snippets',
  'client/walkthrough',
  'l10n',
  'schemas/statlens.config.schema.json',
  'schemas/statlens.baseline.schema.json',
  'schemas/stattest.schema.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];

/** Parts of the manifest that are for npm alone. */
const FOR_NPM = ['bin', 'man', 'exports', 'files', 'scripts', 'overrides', 'devDependencies'];

/**
 * Copies what ships in the extension into an empty folder: nothing else is there to be packed by mistake.
 * @throws StopError when the bundles have not been built.
 */
export function stageExtension(folder: string): void {
  if (!existsSync(inProject('dist', 'client.cjs')))
    throw new StopError('There is no build. Run:\n  npm run build');
  for (const name of [...listBundles(), ...listManifestTexts(), ...listPictures(), ...ALWAYS]) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(inProject(name), target, { recursive: true });
  }
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  for (const part of FOR_NPM) delete manifest[part];
  // Everything here is meant to be packed.
  const staged = { ...manifest, files: ['**'] };
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(staged, undefined, 2)}\n`);
}

/** The scripts; their source maps and the types of the engine stay here. */
function listBundles(): string[] {
  return readdirSync(inProject('dist'))
    .filter((name) => /\.(cjs|js)$/.test(name))
    .map((name) => `dist/${name}`);
}

function listManifestTexts(): string[] {
  return readdirSync(inProject('.')).filter((name) => /^package\.nls(\.[\w-]+)?\.json$/.test(name));
}

function listPictures(): string[] {
  const readme = readFileSync(inProject('README.md'), 'utf8');
  return [...readme.matchAll(/\]\((docs\/images\/[^)\s]+)\)/g)].map(([, name = '']) => name);
}
