import * as l10n from '@vscode/l10n';
import { isJsonObject, ownMember } from '../../base/json-value.ts';
import type { WorldRecord } from '../../model/records.ts';
import {
  layOverPackage,
  listOverriddenAmong,
  type OverriddenDefinition,
} from '../../rules/overridden-definitions.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { describePathFrom } from '../describe-path.ts';
import { readDefinedNames } from '../symbols/defined-names.ts';
import { DefinitionHomes } from '../symbols/definition-homes.ts';
import { describeSymbol, quoteName } from '../symbols/describe-symbol.ts';
import type { StatSymbol } from '../symbols/stat-symbol.ts';
import { upperFirst } from '../upper-first.ts';
import { renamePart } from './rename-part.ts';

/** A definition of a world over that of a package, one of which holds what is to be renamed. */
interface Overlap {
  readonly world: Indexed<WorldRecord>;
  readonly overridden: OverriddenDefinition;
  readonly renames: 'value' | 'base';
}

/**
 * Why an axis or tier cannot have a new name, as one sentence: a world lies over the definition of a package, the two go
 * together by the names in them, and only one of them would change. Without a new name: why it cannot have any other.
 * Undefined when they go together afterwards, or did not before.
 */
export function findMisfit(
  workspace: Workspace,
  symbol: StatSymbol,
  asker: SourceFile,
  newName?: string,
): string | undefined {
  for (const overlap of listOverlaps(workspace, symbol)) {
    const { world, overridden } = overlap;
    if (isMisfit(workspace, overridden)) continue;
    const names = newName === undefined ? listTellingNames(overlap, symbol) : [newName];
    if (!names.every((name) => isMisfit(workspace, rename(overlap, symbol, name)))) continue;
    const what = describeSymbol(symbol);
    const home = quoteName(overridden.packageId);
    const where = quoteName(describePathFrom(asker, world.file.uri));
    if (newName === undefined) {
      return l10n.t(
        '{0} stands in the package {1} and in the world in {2}, which lies over it; under another name the game would fail whenever it is asked for the config of that world',
        upperFirst(what),
        home,
        where,
      );
    }
    return l10n.t(
      'With {0} in place of {1} the world in {2} would not fit over the package {3} any more, and the game would fail whenever it is asked for the config of that world',
      quoteName(newName),
      what,
      where,
      home,
    );
  }
  return undefined;
}

function isMisfit(workspace: Workspace, overridden: OverriddenDefinition): boolean {
  return layOverPackage(workspace, overridden).conflict !== undefined;
}

function rename({ overridden, renames }: Overlap, symbol: StatSymbol, name: string): OverriddenDefinition {
  return renames === 'value'
    ? { ...overridden, value: renamePart(overridden.value, symbol, name) }
    : { ...overridden, base: renamePart(overridden.base, symbol, name) };
}

function listOverlaps(workspace: Workspace, { kind, owner, definitionId = '' }: StatSymbol): Overlap[] {
  if (kind !== 'axis' && kind !== 'tier') return [];
  if (owner.kind === 'world') {
    const found = listOverridden(workspace, owner.world, definitionId);
    return found.map((overridden) => ({ world: owner.world, overridden, renames: 'value' }));
  }
  if (owner.kind !== 'package' || owner.file === undefined) return [];
  return new DefinitionHomes(workspace).listWorlds(owner.file).flatMap((world) => {
    // What an overlay says about the definition of a package is renamed with it.
    if (workspace.factsOf(world.record).source === 'overlay') return [];
    return listOverridden(workspace, world, definitionId)
      .filter((overridden) => overridden.owner === owner.record)
      .map((overridden): Overlap => ({ world, overridden, renames: 'base' }));
  });
}

/** The definition of a world by its id, where it lies over that of a package. */
function listOverridden(workspace: Workspace, { file, record }: Indexed<WorldRecord>, id: string) {
  const { config } = record;
  const definitions = isJsonObject(config?.value) ? ownMember(config.value, 'definitions') : undefined;
  const written = isJsonObject(definitions) ? ownMember(definitions, id) : undefined;
  if (config === undefined || !isJsonObject(written)) return [];
  const view = { file, workspace, config: workspace.configOf(file.uri) };
  return listOverriddenAmong(view, record, { [id]: written }, [...config.path, 'definitions']);
}

/**
 * New names that stand for all others: those that the other one of the two has alone, and one that neither has. What is
 * renamed can have none of its own.
 */
function listTellingNames({ overridden, renames }: Overlap, { kind }: StatSymbol): readonly string[] {
  const [own = [], others = []] = [overridden.value, overridden.base].map((definition) => {
    const names = readDefinedNames({ definition }).get('definition');
    return [...(kind === 'axis' ? (names?.axes ?? []) : (names?.tiers.keys() ?? []))];
  });
  const [mine, theirs] = renames === 'value' ? [own, others] : [others, own];
  // Longer than any of them.
  const free = [...mine, ...theirs, '_'].join('');
  return [free, ...theirs.filter((name) => !mine.includes(name))];
}
