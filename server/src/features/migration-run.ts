import { isChanged } from '../migrations/compare-outcome.ts';
import { MigratedWorlds } from '../migrations/migrated-worlds.ts';
import type { ComparedOutcome, MigrationName, MigrationNote } from '../migrations/migration-plan.ts';
import { bearsPersonality, type MigrationOptions, USUAL_MIGRATION } from '../migrations/plan-record.ts';
import { type FileRecord, hasEntityStats } from '../model/records.ts';
import type { LocatedText } from '../syntax/located-text.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type FileMigration, planFileMigration } from './plan-file-migration.ts';

/** How a run migrates. */
export type RunOptions = MigrationOptions;
/** How it migrates when nobody says otherwise. */
export const USUAL_RUN: RunOptions = USUAL_MIGRATION;
/** A migration by the name that people call it. */
export type RunName = MigrationName;
/** One line of the report. */
export type RunNote = MigrationNote;
/** A relationship that stands elsewhere than in the game that read the old format. */
export type ChangedOutcome = ComparedOutcome;

/** Plans the migration of many files, all by the workspace as it was before the first was written. */
export class MigrationRun {
  readonly #workspace: Workspace;
  readonly #options: MigrationOptions;
  readonly #worlds: MigratedWorlds;

  /** `files` are all that take part: sessions get their ids by the worlds as these will be. */
  constructor(workspace: Workspace, options: MigrationOptions, files: Iterable<SourceFile>) {
    this.#workspace = workspace;
    this.#options = options;
    const uris = new Set([...files].map(({ uri }) => uri));
    const migratesWorlds = options.names.has('world-meta') && !options.faithful && options.to === 'stats';
    this.#worlds = new MigratedWorlds(workspace, {
      init: options.init,
      closeGaps: options.closeGaps,
      includes: (uri) => migratesWorlds && uris.has(uri),
    });
  }

  /** Says quickly whether a file is worth planning; it may have nothing to migrate all the same. */
  isCandidate(file: SourceFile): boolean {
    const isUnread = file.syntaxProblems.length > 0 || file.refusal !== undefined;
    if (isUnread && ['session', 'world'].includes(file.kind.id)) return true;
    if (file.kind.id === 'scenario') return this.#options.to === 'stats';
    return file.records.some((record) => this.#isCandidate(file, record));
  }

  /** Plans one file by its text of now. */
  plan(file: SourceFile, text: string | LocatedText): FileMigration {
    return planFileMigration(this.#workspace, file, text, {
      options: this.#options,
      worlds: this.#worlds,
    });
  }

  #isCandidate({ uri }: SourceFile, record: FileRecord): boolean {
    const { names, to } = this.#options;
    if (record.kind === 'session' && names.has('session-relationships')) {
      if (to === 'legacy' || record.relationships !== undefined) return true;
    }
    if (to === 'legacy') return false;
    if (names.has('computed-keys') && (record.kind === 'session' || hasEntityStats(record))) return true;
    if (names.has('npc-personality') && bearsPersonality(record)) {
      if (record.kind !== 'npc' || record.hasPersonalityNumbers) return true;
      // Whoever maps a personality may map words too.
      return this.#workspace.configOf(uri).migrations.personality !== undefined;
    }
    return record.kind === 'world' && names.has('world-meta') && record.meta !== undefined;
  }
}

/** The relationships that change tier or level. */
export function listChanged(outcomes: readonly ComparedOutcome[]): readonly ComparedOutcome[] {
  return outcomes.filter(isChanged);
}
