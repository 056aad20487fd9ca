import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { watch } from 'chokidar';
import { uriFromPath } from '../base/uri.ts';
import { pathOfUri } from './path-of-uri.ts';

/** After a change was told, the file is looked at once more, so many milliseconds later. */
const SECOND_LOOK = 120;

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
  const later = new Map<string, ReturnType<typeof setTimeout>>();
  const tell = (path: string) => {
    onChange(uriFromPath(path));
    // The library tells one change in 50 ms of a file; what comes right behind it would be missed.
    const stamp = stampOf(path);
    clearTimeout(later.get(path));
    const timer = setTimeout(() => {
      later.delete(path);
      if (stampOf(path) !== stamp) tell(path);
    }, SECOND_LOOK);
    later.set(path, timer);
  };
  watcher.on('all', (event, path) => {
    if (event === 'add' || event === 'change' || event === 'unlink') tell(path);
  });
  watcher.on('error', onError);
  const close = () => {
    for (const timer of later.values()) clearTimeout(timer);
    return watcher.close();
  };
  return new Promise((resolve) => {
    watcher.on('ready', () => resolve({ close }));
  });
}

/** `isFile` is undefined as long as nobody has looked what it is. */
function isNeverRead(name: string, isFile: boolean | undefined): boolean {
  if (name === '.gitignore') return false;
  if (name.startsWith('.') || name === 'node_modules') return true;
  return isFile === true && !name.endsWith('.json') && !name.endsWith('.jsonc');
}

/** Another one whenever the file has changed. */
function stampOf(path: string): string {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats === undefined ? 'absent' : `${stats.mtimeNs}:${stats.size}:${stats.ino}`;
  } catch {
    return 'unreadable';
  }
}
