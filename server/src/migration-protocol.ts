import type { WorldPlaceResult } from './protocol.ts';

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
    readonly edits: readonly { readonly range: WorldPlaceResult['range']; readonly newText: string }[];
    readonly label: string;
    readonly description: string;
    /** Somebody gets another tier or level by it. */
    readonly needsConfirmation: boolean;
  }[];
  readonly summary: string;
  readonly report: string;
}
