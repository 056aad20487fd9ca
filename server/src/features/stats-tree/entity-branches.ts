import * as l10n from '@vscode/l10n';
import { formatPointer } from '../../base/json-pointer.ts';
import { lazy } from '../../base/lazy.ts';
import { baseName } from '../../base/uri.ts';
import type { Resident } from '../../effective/residents.ts';
import { countNpcs, type TreeBranch, tellApart } from './tree-branch.ts';

/**
 * NPCs and sessions by name.
 *
 * @param describeMore what is said of an entity besides its id, such as a value.
 */
export function listEntityBranches(
  entities: readonly Resident[],
  describeMore?: (entity: Resident) => string | undefined,
): readonly TreeBranch[] {
  const sorted = entities.map((entity) => {
    const branch = makeBranch(entity, describeMore);
    return { branch, order: orderOf(branch) };
  });
  // Ten times as fast as an Intl.Collator, and there may be ten thousand.
  sorted.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  return tellApart(sorted.map(({ branch }) => branch));
}

/** How many NPCs and sessions there are, in words. */
export function countEntities(entities: readonly Resident[]): string {
  const npcs = entities.reduce((count, { record }) => count + (record.kind === 'npc' ? 1 : 0), 0);
  const sessions = entities.length - npcs;
  if (sessions === 0) return npcs === 0 ? l10n.t('nobody') : countNpcs(npcs);
  const counted = sessions === 1 ? l10n.t('1 session') : l10n.t('{0} sessions', sessions);
  return npcs === 0 ? counted : `${countNpcs(npcs)}, ${counted}`;
}

/** What tells an entity from all others: where it is written. */
export function keyOfEntity({ file, record }: Resident): string {
  return `${file.uri}#${formatPointer(record.path)}`;
}

function makeBranch(
  entity: Resident,
  describeMore: ((entity: Resident) => string | undefined) | undefined,
): TreeBranch {
  const { file, record } = entity;
  const isNpc = record.kind === 'npc';
  const number = lazy(() => nameNumber(entity));
  const name = isNpc ? record.name?.trim() : undefined;
  const fileName = lazy(() => baseName(file.uri));
  return {
    kind: record.kind,
    key: keyOfEntity(entity),
    label: name || (isNpc ? (number() ?? fileName()) : l10n.t('Session {0}', record.id ?? fileName())),
    words: () => `${number() ?? ''} ${fileName()}`,
    describe: () =>
      [isNpc && name ? number() : fileName(), describeMore?.(entity)]
        .filter((part) => part !== undefined)
        .join(' · '),
    place: { uri: file.uri, path: record.path },
    children: undefined,
  };
}

function nameNumber({ record: { kind, id } }: Resident): string | undefined {
  if (id === undefined) return undefined;
  return kind === 'npc' ? l10n.t('NPC {0}', id) : l10n.t('session {0}', id);
}

/** Ordered by name, `Guard 9` before `Guard 10`, then by place. */
function orderOf({ label, key }: TreeBranch): string {
  return `${label.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'))}\0${key}`;
}

/** Longer numbers than this need not be in order. */
const DIGITS = 12;
