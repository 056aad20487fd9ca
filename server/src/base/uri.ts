import { URI, Utils } from 'vscode-uri';
import { toEncodable } from './to-encodable.ts';

/**
 * One spelling per file: VS Code, test hosts and our own walk escape and case drive letters differently,
 * so every uri that enters the workspace passes here first. Text that is no uri comes back unchanged.
 */
export function normalizeUri(uri: string): string {
  try {
    return URI.parse(uri, true).toString();
  } catch {
    return uri;
  }
}

/** The `file:` uri of an absolute path of this machine. */
export function uriFromPath(path: string): string {
  return URI.file(path).toString();
}

/** The path of this machine behind a `file:` uri. */
export function pathFromUri(uri: string): string {
  return URI.parse(uri).fsPath;
}

/** The parts of a uri, unescaped; the query of ours holds a uri itself. Text that is no uri has empty ones. */
export function splitUri(uri: string): { scheme: string; path: string; query: string } {
  try {
    const { scheme, path, query } = URI.parse(uri, true);
    return { scheme, path, query };
  } catch {
    return { scheme: '', path: '', query: '' };
  }
}

/** The last segment of the uri's path, unescaped: `mara.npc.json`. */
export function baseName(uri: string): string {
  return decodeSegment(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The uri of the folder that holds `uri`, without a slash at its end; the top folder is its own parent. */
export function parentUri(uri: string): string {
  const slash = uri.lastIndexOf('/');
  return slash <= uri.indexOf('://') + 2 ? uri : uri.slice(0, slash);
}

/**
 * As `startsWith`, for thousands of uris with a long beginning in common: V8 compares slices at once, but beginnings character by
 * character, which takes three times as long.
 */
export function beginsWith(uri: string, beginning: string): boolean {
  return uri.slice(0, beginning.length) === beginning;
}

/** Says whether `uri` is `folder` or lies somewhere below it. */
export function isBelow(uri: string, folder: string): boolean {
  if (!beginsWith(uri, folder)) return false;
  return uri.length === folder.length || folder.endsWith('/') || uri[folder.length] === '/';
}

/** The uri of `name` inside `folder`; what users write for a name may be any text. */
export function joinUri(folder: string, name: string): string {
  const uri = URI.parse(folder);
  // The top folder of a virtual file system is written without its slash, and nothing could be joined to that.
  return Utils.joinPath(uri.path === '' ? uri.with({ path: '/' }) : uri, toEncodable(name)).toString();
}

/** `uri` as a slash-separated path below `folder`, unescaped; the whole unescaped uri when it is not below. */
export function relativePath(folder: string, uri: string): string {
  if (!isBelow(uri, folder)) return decodeSegment(uri);
  return uri
    .slice(folder.length)
    .split('/')
    .filter((segment) => segment !== '')
    .map(decodeSegment)
    .join('/');
}

function decodeSegment(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
