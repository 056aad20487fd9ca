import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  FindFilesParams,
  ReadFileParams,
  ReadFileResult,
} from '../../server/src/protocol/client-files.ts';
import { REQUESTS } from '../../server/src/protocol/methods.ts';
import { encodeBase64 } from './encode-base64.ts';

/** Larger files are not read; in bytes. The server has the same limit. */
const MOST_BYTES = 20_000_000;

/** Folders inside each other beyond this are a loop or a mistake. */
const MOST_LEVELS = 64;

/** Lets the server read files that only the editor can reach: in a web worker all, elsewhere those of virtual folders. */
export function offerFiles(client: BaseLanguageClient): void {
  client.onRequest<ReadFileResult, never>(REQUESTS.readFile, ({ uri }: ReadFileParams) =>
    readFile(Uri.parse(uri)),
  );
  client.onRequest(REQUESTS.findFiles, ({ folder }: FindFilesParams) => findFiles(parseFolder(folder)));
}

/** The server names the top folder of a virtual workspace without its slash, which no file system accepts. */
function parseFolder(folder: string): Uri {
  const uri = Uri.parse(folder);
  return uri.path === '' ? uri.with({ path: '/' }) : uri;
}

async function readFile(uri: Uri): Promise<ReadFileResult> {
  let size: number;
  try {
    const stat = await workspace.fs.stat(uri);
    if ((stat.type & FileType.File) === 0) return { kind: 'absent' };
    size = stat.size;
  } catch {
    return { kind: 'absent' };
  }
  if (size > MOST_BYTES) {
    return { kind: 'refused', code: 'syntax/too-large', message: 'The file is too large to be read' };
  }
  try {
    return { kind: 'bytes', base64: encodeBase64(await workspace.fs.readFile(uri)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'refused', code: 'syntax/unreadable', message: `The file cannot be read: ${reason}` };
  }
}

async function findFiles(uri: Uri): Promise<string[]> {
  try {
    const { type } = await workspace.fs.stat(uri);
    if ((type & FileType.File) !== 0) return [uri.toString()];
  } catch {
    return [];
  }
  return listFolder(uri, MOST_LEVELS);
}

async function listFolder(folder: Uri, levels: number): Promise<string[]> {
  if (levels === 0) return [];
  let entries: [string, FileType][];
  try {
    entries = await workspace.fs.readDirectory(folder);
  } catch {
    // A folder that may not be listed has no files for us.
    return [];
  }
  const found = await Promise.all(
    entries.map(([name, type]) => {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.Directory) return isSkipped(name) ? [] : listFolder(uri, levels - 1);
      return (type & FileType.File) !== 0 && /\.jsonc?$/.test(name) ? [uri.toString()] : [];
    }),
  );
  return found.flat();
}

function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
