import { dirname, resolve } from 'node:path';
import { isBelow, relativePath, uriFromPath } from '../../base/uri.ts';
import type { NodeFileSystem } from '../../host/node-file-system.ts';
import { type IgnoreList, makeIgnoreList } from '../../workspace/ignore-list.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE } from '../exit-code.ts';

/**
 * Reads a file with patterns as in a `.gitignore`, seen from its own folder, and answers which files they leave out.
 * Throws a `CliError` when it cannot be read.
 */
export function readIgnoreTest(
  given: string,
  { cwd, fileSystem }: { readonly cwd: string; readonly fileSystem: NodeFileSystem },
): (uri: string) => boolean {
  const path = resolve(cwd, given);
  const result = fileSystem.read(uriFromPath(path));
  if (result.kind !== 'text') {
    const reason = result.kind === 'refused' ? result.message : 'there is no such file';
    throw new CliError(EXIT_CODE.usage, `--ignore-path ${given}: ${reason}`);
  }
  const list = makeIgnoreList(result.text.split(/\r?\n/));
  const folder = uriFromPath(dirname(path));
  return (uri) => list !== undefined && isBelow(uri, folder) && isIgnored(list, relativePath(folder, uri));
}

/** A file in an ignored folder is ignored whatever else is said about it, as git has it. */
function isIgnored(list: IgnoreList, path: string): boolean {
  for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
    if (list.judgeFolder(path.slice(0, slash))) return true;
  }
  return list.judgeFile(path) ?? false;
}
