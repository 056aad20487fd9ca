import { createNodeFileSystem } from '../../host/node-file-system.ts';
import { findTarget } from '../opening/targets.ts';
import { prepareForMany } from './prepare-for-many.ts';
import { ReadingThreads } from './reading-threads.ts';
import type { Selection, SelectionOptions } from './selection.ts';

/** Tells which files a check of `paths` is about; whatever takes more than paths is loaded only when it is asked for. */
export async function select(
  paths: readonly string[],
  options: SelectionOptions & { readonly threads?: number },
  cwd: string,
): Promise<Selection> {
  const threads = new ReadingThreads(options.threads);
  const fileSystem = createNodeFileSystem({ onFound: prepareForMany(threads), ahead: threads });
  const { stdin, stdinFilename, fileList, kind, ignorePath, changed, staged, since, shard } = options;
  const asked = [stdin, stdinFilename, fileList, kind, ignorePath, changed, staged, since, shard];
  if (asked.every((option) => option === undefined) && !paths.some(mayBePattern)) {
    const given = paths.length === 0 ? ['.'] : paths;
    const name = () => ({ targets: given.map((path) => findTarget(path, cwd)) });
    return { ...name(), fileSystem, renew: async () => name() };
  }
  const { selectFiles } = await import('./select-files.ts');
  return selectFiles(paths, options, { cwd, fileSystem });
}

function mayBePattern(path: string): boolean {
  return /[!*?{}[\]()]/.test(path);
}
