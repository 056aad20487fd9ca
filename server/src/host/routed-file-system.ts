import type { FileSystem } from '../workspace/file-system.ts';

/** Reads `file:` uris from `disk` and all others through `client`. */
export function createRoutedFileSystem(disk: FileSystem, client: FileSystem): FileSystem {
  const choose = (uri: string) => (uri.startsWith('file:') ? disk : client);
  return {
    read: (uri, onStamp) => choose(uri).read(uri, onStamp),
    readBytes: (uri, reader, onStamp) => {
      const files = choose(uri);
      return files.readBytes?.(uri, reader, onStamp) ?? files.read(uri, onStamp);
    },
    listNames: (folder) => choose(folder).listNames?.(folder),
    findJsonFiles: (folder) => choose(folder).findJsonFiles(folder),
    stamp: (uri) => choose(uri).stamp?.(uri),
  };
}
