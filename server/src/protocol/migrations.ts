import type { TextRange } from './text-range.ts';

/** Asks for the edits that migrate a file's legacy data. */
export interface MigrateParams {
  readonly uri: string;
}

/** The outcome of a migration request. */
export interface MigrateResult {
  /** True when the server has sent the edits through `workspace/applyEdit` and the client applied them. */
  readonly applied: boolean;
  /** One sentence for people. */
  readonly message: string;
}

/** What to migrate, and how, as on the command line; `uris` are files and folders, without them everything is meant. */
export interface PlanMigrationsParams {
  readonly uris?: readonly string[];
  readonly names?: readonly string[];
  readonly options?: readonly ('init' | 'rescale' | 'closeGaps' | 'keepLegacy')[];
  /** Leave out the edits and the report. */
  readonly countsOnly?: boolean;
}

/** The answer to `statLens/planMigrations`; nothing has been changed yet. `summary` is a sentence, `report` is Markdown. */
export interface PlannedMigrations {
  readonly counts: readonly { readonly name: string; readonly files: number }[];
  readonly files: readonly {
    readonly uri: string;
    /** Of the open text; null for one that was read from disk. */
    readonly version: number | null;
    readonly edits: readonly { readonly range: TextRange; readonly newText: string }[];
    readonly label: string;
    readonly description: string;
    /** Somebody gets another tier or level by it. */
    readonly needsConfirmation: boolean;
  }[];
  readonly summary: string;
  /** Somebody should look: at a conflict, a warning, another tier or level, or a file that stays as it is. */
  readonly needsPerson: boolean;
  readonly report: string;
}
