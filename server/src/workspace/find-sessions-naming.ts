import type { SourceFile } from './source-file.ts';

/** One file before and after a change; undefined when it was or is not there. */
export type FileMove = readonly [before: SourceFile | undefined, after: SourceFile | undefined];

/**
 * The uris of the sessions that may name other NPCs now, because NPCs of their projects came, went, or changed their id
 * or name, as they also do when their folder becomes a project of its own. One pass over `files` at most, however many moved.
 */
export function findSessionsNaming(
  moves: readonly FileMove[],
  files: Iterable<SourceFile>,
): ReadonlySet<string> {
  const places = new Set<string>();
  for (const [before, after] of moves) {
    if (listIdentities(before) === listIdentities(after)) continue;
    for (const file of [before, after]) {
      if (file === undefined) continue;
      places.add(file.project);
      if (file.family !== '') places.add(file.family);
    }
  }
  const uris = new Set<string>();
  if (places.size === 0) return uris;
  for (const file of files) {
    if (!places.has(file.project) && !places.has(file.family)) continue;
    if (file.records.some(({ kind }) => kind === 'session')) uris.add(file.uri);
  }
  return uris;
}

/** The ids and names of a file's NPCs and where they are known, as one text to compare; empty without NPCs. */
function listIdentities(file: SourceFile | undefined): string {
  let text = '';
  for (const record of file?.records ?? []) {
    if (record.kind === 'npc' && record.id !== undefined) text += `${record.id} ${record.name ?? ''}\n`;
  }
  return text === '' ? text : `${file?.project} ${file?.family}\n${text}`;
}
