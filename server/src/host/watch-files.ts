import { basename } from 'node:path';
import { watch } from 'chokidar';
import { uriFromPath } from '../base/uri.ts';
import { pathOfUri } from './path-of-uri.ts';

/** A look at files that goes on until it is ended. */
export interface FileWatch {
  readonly close: () => Promise<void>;
}

/**
 * Watches the JSON files and the `.gitignore` files at and below folders (or files), given as uris. Folders that are never
 * read are not watched. Resolves when every change from then on is sure to be told.
 */
export function watchFiles(
  uris: readonly string[],
  onChange: (uri: string) => void,
  onError: (error: unknown) => void,
): Promise<FileWatch> {
  const roots = new Set(uris.map(pathOfUri));
  const watcher = watch([...roots], {
    ignoreInitial: true,
    ignored: (path, stats) => !roots.has(path) && isNeverRead(basename(path), stats?.isFile()),
  });
  watcher.on('all', (event, path) => {
    if (event === 'add' || event === 'change' || event === 'unlink') onChange(uriFromPath(path));
  });
  watcher.on('error', onError);
  return new Promise((resolve) => {
    watcher.on('ready', () => resolve({ close: () => watcher.close() }));
  });
}

/** `isFile` is undefined as long as nobody has looked what it is. */
function isNeverRead(name: string, isFile: boolean | undefined): boolean {
  if (name === '.gitignore') return false;
  if (name.startsWith('.') || name === 'node_modules') return true;
  return isFile === true && !name.endsWith('.json') && !name.endsWith('.jsonc');
}
