import * as l10n from '@vscode/l10n';
import { formatPointer } from '../../base/json-pointer.ts';
import { isJsonObject, ownMember } from '../../base/json-value.ts';
import { lazy } from '../../base/lazy.ts';
import { baseName } from '../../base/uri.ts';
import {
  type PreparedDefinition,
  prepareCompleteDefinition,
} from '../../engine/config/prepare-definition.ts';
import type { NpcRecord, WorldRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { describePaths } from '../describe-path.ts';
import { readShownDefinition } from '../hover/read-shown-definition.ts';
import { makeDefinitionBranch } from './definition-branch.ts';
import { listEntityBranches } from './entity-branches.ts';
import { countNpcs, type TreeBranch, tellApart } from './tree-branch.ts';

type Npcs = readonly Indexed<NpcRecord>[];

/** The key of the NPCs that live in no world. */
export const WORLDLESS_KEY = 'worldless';

/** All worlds, and behind them the NPCs that live in none. */
export function listWorldBranches(workspace: Workspace): readonly TreeBranch[] {
  const npcs = lazy(() => groupByWorld(workspace));
  const worlds = tellNamesakes(
    workspace.index
      .worlds()
      .map((world) => makeWorldBranch(workspace, world, () => npcs().get(world.record) ?? [])),
  );
  // Until all files were read once, nobody can say that there is no world.
  const homeless = workspace.isComplete ? (npcs().get(undefined) ?? []) : [];
  return tellApart(homeless.length === 0 ? worlds : [...worlds, makeWorldlessBranch(homeless)]);
}

/** Says of worlds with one name where each of them is written. */
function tellNamesakes(worlds: readonly TreeBranch[]): readonly TreeBranch[] {
  const uris = new Map<string, Set<string>>();
  for (const { label, place } of worlds) {
    const known = uris.get(label);
    if (known === undefined) uris.set(label, new Set([place?.uri ?? '']));
    else known.add(place?.uri ?? '');
  }
  const paths = new Map<string, string>();
  for (const namesakes of uris.values()) {
    if (namesakes.size === 1) continue;
    const shown = describePaths([...namesakes]);
    for (const [index, uri] of [...namesakes].entries()) paths.set(uri, shown[index] ?? '');
  }
  return worlds.map((world) => {
    const path = paths.get(world.place?.uri ?? '');
    return path === undefined ? world : { ...world, describe: () => `${path} · ${world.describe()}` };
  });
}

/** What tells a world from all others: where it is written. */
export function keyOfWorld({ file, record }: Indexed<WorldRecord>): string {
  return `world ${file.uri}#${formatPointer(record.path)}`;
}

function makeWorldBranch(workspace: Workspace, world: Indexed<WorldRecord>, npcs: () => Npcs): TreeBranch {
  const { file, record } = world;
  const name = baseName(file.uri);
  const number = record.id === undefined ? [] : [l10n.t('world {0}', record.id)];
  return {
    kind: 'world',
    key: keyOfWorld(world),
    label: record.name?.trim() || name,
    words: () => [...number, name].join(' '),
    describe: () => [...number, countNpcs(npcs().length), ...describeConfig(workspace, record)].join(' · '),
    place: { uri: file.uri, path: record.path },
    children: () => [
      ...listDefinitions(workspace, record).map((each) => makeDefinitionBranch(workspace, world, each)),
      ...(npcs().length === 0 ? [] : [makeNpcsBranch(npcs())]),
    ],
  };
}

function makeNpcsBranch(npcs: Npcs): TreeBranch {
  return {
    kind: 'npcs',
    key: 'npcs',
    label: l10n.t('NPCs'),
    describe: () => String(npcs.length),
    place: undefined,
    hasChildren: () => true,
    children: () => listEntityBranches(npcs),
  };
}

function makeWorldlessBranch(npcs: Npcs): TreeBranch {
  return {
    kind: 'worldless',
    key: WORLDLESS_KEY,
    label: l10n.t('Without a world'),
    describe: () => countNpcs(npcs.length),
    place: undefined,
    hasChildren: () => true,
    children: () => listEntityBranches(npcs),
  };
}

function describeConfig(workspace: Workspace, record: WorldRecord): readonly string[] {
  const { errors, definitions, source } = workspace.factsOf(record);
  if (errors.length > 0) return [l10n.t('refused by the game')];
  return definitions.size === 0 && source === 'none' ? [l10n.t('no stats')] : [];
}

/** The definitions as the game reads them; where it refuses them, as far as they can be made out. */
function listDefinitions(workspace: Workspace, record: WorldRecord): readonly PreparedDefinition[] {
  const { definitions } = workspace.factsOf(record);
  if (definitions.size > 0) return [...definitions.values()];
  const written = isJsonObject(record.config?.value)
    ? ownMember(record.config.value, 'definitions')
    : undefined;
  if (!isJsonObject(written)) return [];
  return Object.entries(written).flatMap(([id, value]) =>
    isJsonObject(value) ? [prepareCompleteDefinition(readShownDefinition(id, value))] : [],
  );
}

/** All NPCs by the world they live in. */
function groupByWorld(workspace: Workspace): ReadonlyMap<WorldRecord | undefined, Npcs> {
  const groups = new Map<WorldRecord | undefined, Indexed<NpcRecord>[]>();
  for (const file of workspace.files()) {
    for (const record of file.records) {
      if (record.kind !== 'npc') continue;
      const { world } = workspace.worlds.resolve(file, record);
      const group = groups.get(world?.record);
      if (group === undefined) groups.set(world?.record, [{ file, record }]);
      else group.push({ file, record });
    }
  }
  return groups;
}
