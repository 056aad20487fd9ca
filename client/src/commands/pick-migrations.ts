import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { PlanMigrationsParams, PlannedMigrations } from '../../../server/src/protocol/migrations.ts';

/** What a person chose. */
export interface MigrationPick {
  readonly params: PlanMigrationsParams;
  /** All changes wait for a tick in the preview, not only those that change an outcome. */
  readonly reviewsAll: boolean;
}

type Option = NonNullable<PlanMigrationsParams['options']>[number];

interface PickItem extends QuickPickItem {
  readonly name?: string;
  readonly option?: Option | 'reviewsAll';
}

/** Lets a person choose migrations, with the number of files each would change, and how they are done. */
export async function pickMigrations(
  counts: PlannedMigrations['counts'],
  summary: string,
): Promise<MigrationPick | undefined> {
  const picked = await window.showQuickPick(listItems(counts), {
    canPickMany: true,
    title: l10n.t('Migrate old formats'),
    placeHolder: summary,
  });
  const names = picked?.flatMap(({ name }) => name ?? []) ?? [];
  if (picked === undefined || names.length === 0) return undefined;
  const options = picked.flatMap(({ option }) =>
    option === undefined || option === 'reviewsAll' ? [] : option,
  );
  return { params: { names, options }, reviewsAll: picked.some(({ option }) => option === 'reviewsAll') };
}

function listItems(counts: PlannedMigrations['counts']): PickItem[] {
  const migrations = counts.map(({ name, files }): PickItem => {
    const description = files === 1 ? l10n.t('1 file') : l10n.t('{0} files', files);
    return { name, label: tellMigration(name), description, picked: true };
  });
  return [...migrations, { label: l10n.t('Options'), kind: QuickPickItemKind.Separator }, ...listOptions()];
}

function tellMigration(name: string): string {
  switch (name) {
    case 'session-relationships':
      return l10n.t('Relationships of sessions to stats');
    case 'world-meta':
      return l10n.t('Old tiers and levels of worlds to stats_config');
    case 'npc-personality':
      return l10n.t('Numbers of personalities to stats');
    default:
      return name;
  }
}

function listOptions(): PickItem[] {
  return [
    { option: 'reviewsAll', label: l10n.t('Tick every change yourself') },
    { option: 'keepLegacy', label: l10n.t('Keep old relationships beside the new ones') },
    { option: 'init', label: l10n.t('Add built-in tiers and levels where there are none') },
    { option: 'closeGaps', label: l10n.t('Close gaps between tiers for whole numbers') },
    { option: 'rescale', label: l10n.t('Multiply values from 0 to 1 by 100') },
  ];
}
