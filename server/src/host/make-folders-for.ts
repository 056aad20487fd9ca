import { dirname } from 'node:path';
import { makeFolders } from './make-folders.ts';

/** Makes the folders around a file that are not there yet. Answers why that cannot be done, for people; undefined when they are there. */
export function makeFoldersFor(path: string): string | undefined {
  try {
    makeFolders(dirname(path));
    return undefined;
  } catch (error) {
    return `The folder of the file cannot be made: ${error instanceof Error ? error.message : String(error)}`;
  }
}
