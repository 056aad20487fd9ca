import { baseName, isBelow, parentUri, relativePath } from '../base/uri.ts';
import type { SourceFile } from '../workspace/source-file.ts';

/** The name of a file for a message: `mara.npc.json`. */
export function describePath(uri: string): string {
  return baseName(uri);
}

/** Names for several files that tell them apart: their paths below the folder that holds them all. */
export function describePaths(uris: readonly string[]): string[] {
  const [first] = uris;
  if (first === undefined) return [];
  let folder = parentUri(first);
  while (!uris.every((uri) => isBelow(uri, folder)) && parentUri(folder) !== folder)
    folder = parentUri(folder);
  return [...new Set(uris)].map((uri) => relativePath(folder, uri));
}

/** The path of a file as seen from another: below that file's project when it is there, else its name. */
export function describePathFrom(file: SourceFile, uri: string): string {
  return isBelow(uri, file.project) ? relativePath(file.project, uri) : baseName(uri);
}
