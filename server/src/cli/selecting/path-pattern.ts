import { resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { isBelow, relativePath, uriFromPath } from '../../base/uri.ts';

/** A pattern of the command line: where it begins, and what it fits. */
export interface PathPattern {
  /** The folder before its first special character, absolute. */
  readonly folder: string;
  /** Says whether a file is meant, or a folder around it. */
  readonly fits: (uri: string) => boolean;
}

/**
 * Compiles a pattern as shells understand it, seen from `cwd`: `*`, `**`, `?`, `[...]`, `{a,b}`, `!(...)`. What it fits
 * stands for all that is in it, as a folder does that a shell has found. Without special characters it is a path.
 */
export function compilePathPattern(pattern: string, cwd: string): PathPattern {
  const { base, glob } = picomatch.scan(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern);
  const folder = resolve(cwd, base);
  const uri = uriFromPath(folder);
  if (glob === '') return { folder, fits: (file) => isBelow(file, uri) };
  const test = picomatch([glob, `${glob.replace(/\/$/, '')}/**`], { windows: false });
  return { folder, fits: (file) => isBelow(file, uri) && test(relativePath(uri, file)) };
}
