import * as l10n from '@vscode/l10n';
import type { NoteKind } from '../migrations/migration-plan.ts';

/** `planned` in a dry run, `refused` before anything was written, `failed` when it could not be, else `kept`. */
export type MigrationStatus = 'planned' | 'written' | 'refused' | 'failed' | 'kept';

/** What became of a file in a migration, in a word. */
export function nameStatus(status: MigrationStatus): string {
  return STATUSES[status]();
}

/** What happened to one value in a migration, in a word. */
export function nameNote(kind: NoteKind): string {
  return NOTES[kind]();
}

const STATUSES: Readonly<Record<MigrationStatus, () => string>> = {
  planned: () => l10n.t('planned'),
  written: () => l10n.t('written'),
  refused: () => l10n.t('refused'),
  failed: () => l10n.t('failed'),
  kept: () => l10n.t('kept'),
};

const NOTES: Readonly<Record<NoteKind, () => string>> = {
  moved: () => l10n.t('moved'),
  renamed: () => l10n.t('renamed'),
  added: () => l10n.t('added'),
  recomputed: () => l10n.t('recomputed'),
  kept: () => l10n.t('kept'),
  dropped: () => l10n.t('dropped'),
  conflict: () => l10n.t('conflict'),
  warning: () => l10n.t('warning'),
};
