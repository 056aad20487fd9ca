import { realpathSync } from 'node:fs';
import { uriFromPath } from '../../base/uri.ts';
import { findKindByName, isJsonName } from '../../kinds/detect-kind.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE } from '../exit-code.ts';

/** What is to be written, and where. */
export interface WantedFile {
  /** The path as the user wrote it, with its option where that says more. */
  readonly given: string;
  /** Absolute. */
  readonly path: string;
  /** What it is: `report`. */
  readonly what: string;
}

/** The files that a command has read: undefined for a uri that is none of them. */
export interface ReadFiles {
  findFile(uri: string): unknown;
}

/**
 * Ends the command when a file would be written over a stat file: one that was read, or one that lies elsewhere, or is
 * ignored, and is called like one. A link counts as what it leads to. `read` are the files that were read.
 */
export function refuseStatFile({ given, path, what }: WantedFile, read: ReadFiles): void {
  if (!isStatFile(path, read)) return;
  throw new CliError(EXIT_CODE.usage, `${given}: this is a stat file, and no place for a ${what}`);
}

function isStatFile(path: string, read: ReadFiles): boolean {
  if (read.findFile(uriFromPath(path)) !== undefined) return true;
  const real = findRealPath(path);
  if (real === undefined) return false;
  const uri = uriFromPath(real);
  const isRead = read.findFile(uri) !== undefined;
  return isRead || (isJsonName(uri) && findKindByName(uri) !== undefined);
}

/** Undefined where there is nothing yet, which nothing can be written over. */
function findRealPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
