/** What a change did. */
export interface WorkspaceChange {
  /** Files of ours that are new or have a new text. */
  readonly changed: ReadonlySet<string>;
  /** Files that are no longer there or no longer ours. */
  readonly removed: ReadonlySet<string>;
  /**
   * Other files whose problems may be different now, and open ones of which anything else may be: of files on disk that
   * nobody looks at, effective stats may be others all the same.
   */
  readonly affected: ReadonlySet<string>;
  /** Files on disk that count by new settings and are unknown yet: `refresh` reads them. Only `setDocument` leaves any. */
  readonly unread: readonly string[];
}

const NOTHING: ReadonlySet<string> = new Set();

/** The change that is none. */
export const NO_CHANGE: WorkspaceChange = {
  changed: NOTHING,
  removed: NOTHING,
  affected: NOTHING,
  unread: [],
};

/** Two changes, the second of which read what the first had left unread, as one: each file is what it came to be last. */
export function joinChanges(first: WorkspaceChange, second: WorkspaceChange): WorkspaceChange {
  const changed = new Set([...first.changed, ...second.changed]);
  const removed = new Set([...first.removed, ...second.removed]);
  for (const uri of second.removed) changed.delete(uri);
  for (const uri of second.changed) removed.delete(uri);
  const affected = new Set<string>();
  for (const uri of [...first.affected, ...second.affected]) {
    if (!changed.has(uri) && !removed.has(uri)) affected.add(uri);
  }
  return { changed, removed, affected, unread: [] };
}

/** Changes that came one after the other, without what is affected, as one: each file is what it came to be last. */
export function joinAllChanges(changes: readonly WorkspaceChange[]): WorkspaceChange {
  const [only, second] = changes;
  if (only !== undefined && second === undefined) return { ...only, affected: NOTHING };
  const changed = new Set<string>();
  const removed = new Set<string>();
  for (const change of changes) {
    for (const uri of change.changed) {
      changed.add(uri);
      removed.delete(uri);
    }
    for (const uri of change.removed) {
      removed.add(uri);
      changed.delete(uri);
    }
  }
  return { changed, removed, affected: NOTHING, unread: changes.flatMap(({ unread }) => unread) };
}
