import { normalizeUri } from '../base/uri.ts';
import type { ReadFileResult } from '../protocol/client-files.ts';
import { decodeBytes } from '../syntax/decode-bytes.ts';
import type { FileSystem, ReadResult } from '../workspace/file-system.ts';

/** What a client must offer so that its files can be read through it. Both may reject, for clients that offer nothing. */
export interface ClientFiles {
  readonly readFile: (uri: string) => Promise<ReadFileResult>;
  readonly findFiles: (folder: string) => Promise<readonly string[]>;
}

/**
 * Files that only the client can reach: everything when the server runs in a web worker, and the folders of virtual
 * workspaces. What the client cannot give is absent; a list of files that is none is an error.
 */
export function createClientFileSystem(files: ClientFiles): FileSystem {
  return {
    read: (uri) =>
      files
        .readFile(uri)
        .then(toReadResult)
        .catch((): ReadResult => ({ kind: 'absent' })),
    findJsonFiles: (folder) => files.findFiles(folder).then(sortUris, () => []),
  };
}

function toReadResult(result: ReadFileResult): ReadResult {
  if (result.kind !== 'bytes') return result;
  const decoded = decodeBytes(decodeBase64(result.base64));
  return decoded.kind === 'text' ? decoded : { ...decoded, code: 'syntax/encoding' };
}

function decodeBase64(base64: string): Uint8Array {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}

function sortUris(uris: unknown): string[] {
  if (!isListOfNames(uris)) throw new TypeError('the editor did not tell which files there are');
  return uris.map(normalizeUri).sort();
}

function isListOfNames(uris: unknown): uris is readonly string[] {
  return Array.isArray(uris) && uris.every((uri) => typeof uri === 'string');
}
