import { isJsonObject, ownMember } from '../base/json-value.ts';
import type { WorldRecord } from '../model/records.ts';
import { listPackageAxes } from '../model/stat-derivations.ts';
import type { Indexed } from '../workspace/record-index.ts';
import { listKnownPackages } from './known-packages.ts';
import type { RuleContext } from './rule-context.ts';

/** The worlds of a file's family of projects. */
export function listFamilyWorlds({ file, workspace }: RuleContext): readonly Indexed<WorldRecord>[] {
  return workspace.index
    .worlds()
    .filter((world) => world.file.project === file.project || world.file.family === file.family);
}

/**
 * The names of the axes of every definition that a project can have, by definition: those of its worlds and those of the
 * packages (`listKnownPackages`). A definition of several owners has the axes of all.
 */
export function listKnownAxes(context: RuleContext): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  const addAxis = (definitionId: string, axis?: string) => {
    const axes = known.get(definitionId) ?? new Set();
    if (axis !== undefined) axes.add(axis);
    known.set(definitionId, axes);
  };
  for (const { record } of listKnownPackages(context)) {
    const definitions = ownMember(record.value, 'definitions');
    for (const id of isJsonObject(definitions) ? Object.keys(definitions) : []) addAxis(id);
    for (const { definitionId, name } of listPackageAxes(record)) addAxis(definitionId, name);
  }
  for (const { record } of listFamilyWorlds(context)) {
    for (const [id, { axes }] of context.workspace.factsOf(record).definitions) {
      addAxis(id);
      for (const { axis } of axes) addAxis(id, axis.name);
    }
  }
  return known;
}

/**
 * What a formula for an axis gives where sources are missing: the default of that axis in any package that has it, and
 * 50, which is taken where the package is not active (docs/stat-system.md, 4.2).
 */
export function listFamilyDefaults(
  context: RuleContext,
  definitionId: string | undefined,
  axis: string,
): readonly number[] {
  const written = listKnownPackages(context)
    .flatMap(({ record }) => listPackageAxes(record))
    .filter((each) => each.definitionId === definitionId && each.name === axis)
    .flatMap(({ defaultValue }) => defaultValue ?? 0);
  return [50, ...written];
}
