import type { EditOperation } from '../base/problem.ts';

/** How one record's legacy form becomes the current one. */
export type MigrationPlan =
  /** Carry out `operations`; `summary` says what they do, as a clause: `2 relationships moved to stats`. */
  | { readonly kind: 'change'; readonly operations: readonly EditOperation[]; readonly summary: string }
  /** There is something legacy, but it cannot be migrated; `reason` is a clause that says why. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nothing legacy is there. */
  | { readonly kind: 'nothing' };
