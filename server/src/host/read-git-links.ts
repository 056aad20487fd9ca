import { join } from 'node:path';
import type { ReadResult } from '../workspace/file-system.ts';
import { followGitLinks } from './follow-git-links.ts';
import type { GitTree } from './git-tree.ts';
import { readBlobs } from './read-blobs.ts';
import { USUAL_MAX_BYTES } from './read-bytes.ts';

/** The links of a work tree, and what is known of the files to which they may lead. */
export interface GitLinks {
  readonly workTree: string;
  /** The paths that are links now or were, from the top of the work tree. */
  readonly paths: ReadonlySet<string>;
  /** How things were. */
  readonly past: GitTree;
  /** How they are, by what git knows. */
  readonly present: GitTree;
  /** The files that git does not know and does not ignore. */
  readonly untracked: ReadonlySet<string>;
  /** Reads what is on disk now. */
  readonly read: (path: string) => ReadResult;
}

/** What was, and what is now, to be read under the path of a link. */
export interface GitLinkContents {
  readonly past: ReadResult;
  readonly present: ReadResult;
}

const ABSENT: ReadResult = { kind: 'absent' };

/**
 * What is read through each link: in the past, and by the present tree. Git itself tells only of a link that it has come to say
 * something else. What lies outside, or is ignored, has no past and counts as it is on disk.
 *
 * @throws GitError when git fails.
 */
export async function readGitLinks(links: GitLinks): Promise<ReadonlyMap<string, GitLinkContents>> {
  const { workTree, past, present } = links;
  const linkIds = [past, present].flatMap((tree) =>
    [...tree.values()].filter(({ kind }) => kind === 'link').map(({ id }) => id),
  );
  const texts = await readBlobs(workTree, linkIds, USUAL_MAX_BYTES);
  const readLink = (id: string) => {
    const result = texts.get(id);
    return result?.kind === 'text' ? result.text : undefined;
  };
  const ends = [...links.paths].map((path) => {
    const [was, is] = [past, present].map((tree) => findEnd(path, tree, links, readLink));
    return { path, was, is };
  });
  const ids = ends.flatMap(({ was, is }) => [was?.id ?? [], is?.id ?? []].flat());
  const contents = await readBlobs(workTree, ids, USUAL_MAX_BYTES);
  const readEnd = (end: Content | undefined) => {
    if (end === undefined) return ABSENT;
    return end.id === undefined ? links.read(end.path) : (contents.get(end.id) ?? ABSENT);
  };
  return new Map(ends.map(({ path, was, is }) => [path, { past: readEnd(was), present: readEnd(is) }]));
}

/** What a link leads to: a content that git knows, or what is on disk at an absolute path. */
type Content = { readonly id: string } | { readonly id?: undefined; readonly path: string };

function findEnd(
  path: string,
  tree: GitTree,
  { workTree, past, present, untracked }: GitLinks,
  readLink: (id: string) => string | undefined,
): Content | undefined {
  const end = followGitLinks(path, { tree, workTree, readLink });
  if (end === undefined) return undefined;
  if (end.isOutside) return { path: end.path };
  const entry = tree.get(end.path);
  if (entry?.kind === 'file') return { id: entry.id };
  const isKnown = past.has(end.path) || present.has(end.path) || untracked.has(end.path);
  return isKnown || end.path === path ? undefined : { path: join(workTree, end.path) };
}
