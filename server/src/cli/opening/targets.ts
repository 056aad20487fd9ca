import { lstatSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathFromUri, uriFromPath } from '../../base/uri.ts';
import { errorCode, explainErrorCode } from '../../host/describe-read-error.ts';

/** What a path on the command line names. */
export interface Target {
  /** As the user wrote it. */
  readonly given: string;
  /** Absolute. */
  readonly path: string;
  readonly uri: string;
  readonly type: 'file' | 'folder' | 'missing';
  /** Why there is nothing to read, for people; for `missing` only. */
  readonly reason?: string;
  /** Says which of the files in this folder are meant; for patterns only. */
  readonly fits?: (uri: string) => boolean;
  /** A machine has named it, which need not know what stat files are. */
  readonly mayBeForeign?: boolean;
}

/** Looks up what `given` names, seen from `cwd`. */
export function findTarget(given: string, cwd: string): Target {
  const path = resolve(cwd, given);
  const found = { given, path, uri: uriFromPath(path) };
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return { ...found, type: 'missing', reason: describeAbsence(path) };
    if (stats.isFile()) return { ...found, type: 'file' };
    if (stats.isDirectory()) return { ...found, type: 'folder' };
    return { ...found, type: 'missing', reason: 'this is neither a file nor a folder' };
  } catch (error) {
    return { ...found, type: 'missing', reason: describeFailure(errorCode(error)) };
  }
}

function describeAbsence(path: string): string {
  const isLink = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  return isLink ? 'this is a link that leads nowhere' : 'there is no such file or folder';
}

function describeFailure(code: string): string {
  return code === 'ENOTDIR'
    ? 'a file stands where a folder should be'
    : `this cannot be read: ${explainErrorCode(code)}`;
}

/** The target that is the file with this uri. */
export function makeFileTarget(uri: string): Target {
  const path = pathFromUri(uri);
  return { given: path, path, uri, type: 'file' };
}
