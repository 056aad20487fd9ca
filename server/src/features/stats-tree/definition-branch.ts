import * as l10n from '@vscode/l10n';
import { ownMember } from '../../base/json-value.ts';
import { lazy } from '../../base/lazy.ts';
import { computeEffectiveNpc, findNpcParts } from '../../effective/effective-npc.ts';
import { type CensusPart, type Resident, Residents } from '../../effective/residents.ts';
import type { PreparedAxis, PreparedDefinition } from '../../engine/config/prepare-definition.ts';
import type { StatLevel, StatTier } from '../../engine/config/stat-definition.ts';
import type { WorldRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { describeInterval, describeValue } from '../describe-value.ts';
import { formatNumber } from '../format-number.ts';
import { countEntities, listEntityBranches } from './entity-branches.ts';
import { type DefinitionPart, findPartPath } from './find-part-path.ts';
import { type TreeBranch, tellApart } from './tree-branch.ts';

/** One definition in one world, as the game reads it, or as it is written where the game refuses it. */
interface Scene {
  readonly workspace: Workspace;
  readonly world: Indexed<WorldRecord>;
  readonly definition: PreparedDefinition;
}

/** A definition with its levels in testing order, and its axes with their tiers. */
export function makeDefinitionBranch(
  workspace: Workspace,
  world: Indexed<WorldRecord>,
  definition: PreparedDefinition,
): TreeBranch {
  const scene = { workspace, world, definition };
  const { id, display_name } = definition.definition;
  const { axes, levels } = definition;
  return {
    kind: 'definition',
    key: `definition ${id}`,
    label: id,
    words: () => display_name ?? '',
    describe: () => [countAxes(axes), countLevels(levels)].join(' · '),
    place: placeOf(scene),
    children: () =>
      tellApart([
        ...levels.map(({ level }) => makeLevelBranch(scene, level)),
        ...axes.map((axis) => makeAxisBranch(scene, axis)),
      ]),
  };
}

function countAxes(axes: readonly unknown[]): string {
  return axes.length === 1 ? l10n.t('1 axis') : l10n.t('{0} axes', axes.length);
}

function countLevels(levels: readonly unknown[]): string {
  return levels.length === 1 ? l10n.t('1 level') : l10n.t('{0} levels', levels.length);
}

function makeLevelBranch(scene: Scene, level: StatLevel): TreeBranch {
  const { levels } = scene.definition.definition;
  const part = { list: 'levels', id: level.id, index: levels.indexOf(level) } as const;
  const members = lazy(() => listMembers(scene, { kind: 'level', level }));
  return {
    kind: 'level',
    key: `level ${level.id}`,
    label: level.id,
    words: () => level.display_name ?? '',
    describe: () => l10n.t('priority {0} · {1}', formatNumber(level.priority), countEntities(members())),
    place: placeOf(scene, part),
    hasChildren: () => members().length > 0,
    children: () => listEntityBranches(members()),
  };
}

function makeAxisBranch(scene: Scene, { axis, tiers }: PreparedAxis): TreeBranch {
  const { axes } = scene.definition.definition;
  const part = { list: 'axes', id: axis.name, index: axes.indexOf(axis) } as const;
  return {
    kind: 'axis',
    key: `axis ${axis.name}`,
    label: axis.name,
    words: () => axis.display_name ?? '',
    describe: () => describeInterval(axis.min_value, axis.max_value),
    place: placeOf(scene, part),
    children: () => tellApart(tiers.map((tier) => makeTierBranch(scene, tier))),
  };
}

function makeTierBranch(scene: Scene, tier: StatTier): TreeBranch {
  const { tiers } = scene.definition.definition;
  const part = { list: 'tiers', id: tier.id, index: tiers.indexOf(tier) } as const;
  const members = lazy(() => listMembers(scene, { kind: 'tier', tier }));
  return {
    kind: 'tier',
    key: `tier ${tier.id}`,
    label: tier.id,
    words: () => tier.display_name ?? '',
    describe: () => `${describeInterval(tier.min, tier.max)} · ${countEntities(members())}`,
    place: placeOf(scene, part),
    hasChildren: () => members().length > 0,
    children: () => listEntityBranches(members(), (entity) => describeAxisOf(scene, entity, tier.axis_name)),
  };
}

function listMembers({ workspace, world, definition }: Scene, part: CensusPart): readonly Resident[] {
  const residents = Residents.of(workspace);
  residents.count(Number.POSITIVE_INFINITY);
  return residents.listMembers(world, definition.definition.id, part, Number.POSITIVE_INFINITY);
}

/** The effective value of an NPC on an axis. */
function describeAxisOf(
  { workspace, definition }: Scene,
  { file, record }: Resident,
  axisName: string,
): string | undefined {
  if (record.kind !== 'npc') return undefined;
  const parts = findNpcParts(workspace, { file, record });
  const { stats } = computeEffectiveNpc(workspace, parts, definition.definition.id);
  return describeValue(ownMember(stats, axisName));
}

function placeOf({ world, definition }: Scene, part?: DefinitionPart): TreeBranch['place'] {
  const path = findPartPath(world.record, definition.definition.id, part);
  return path && { uri: world.file.uri, path };
}
