import { resolve } from 'node:path';
import { uriFromPath } from '../../base/uri.ts';
import type { NodeFileSystem } from '../../host/node-file-system.ts';
import { readBytes } from '../../host/read-bytes.ts';
import { readStandardInput } from '../../host/read-standard-input.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE } from '../exit-code.ts';

/**
 * The paths in the file that `--file-list` names (`-`: on standard input), one a line, or with NUL characters between
 * them as `find -print0` and `git -z` write them. Throws a `CliError` when there is no such list.
 */
export async function readFileList(
  given: string,
  { cwd, fileSystem }: { readonly cwd: string; readonly fileSystem: NodeFileSystem },
): Promise<string[]> {
  const result =
    given === '-' ? readBytes(await readStandardInput()) : fileSystem.read(uriFromPath(resolve(cwd, given)));
  if (result.kind !== 'text') {
    const reason = result.kind === 'refused' ? result.message : 'there is no such file';
    throw new CliError(EXIT_CODE.usage, `--file-list ${given}: ${reason}`);
  }
  const lines = result.text.split(result.text.includes('\0') ? '\0' : /\r?\n/);
  return lines.filter((line) => line !== '');
}
