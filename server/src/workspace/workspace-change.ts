/** What a change did. */
export interface WorkspaceChange {
  /** Files of ours that are new or have a new text. */
  readonly changed: ReadonlySet<string>;
  /** Files that are no longer there or no longer ours. */
  readonly removed: ReadonlySet<string>;
  /** Other files whose problems or effective stats may be different now. */
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

/** Two changes, the second of which read what the first had left unread, as one. */
export function joinChanges(first: WorkspaceChange, second: WorkspaceChange): WorkspaceChange {
  return {
    changed: new Set([...first.changed, ...second.changed]),
    removed: new Set([...first.removed, ...second.removed]),
    affected: new Set([...first.affected, ...second.affected]),
    unread: [],
  };
}
