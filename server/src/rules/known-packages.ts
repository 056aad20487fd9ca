import type { JsonObject } from '../base/json-value.ts';
import { listBuiltinPackages } from '../engine/packages/list-builtin-packages.ts';
import type { StatPackageRecord, WorldRecord } from '../model/records.ts';
import type { ProjectConfig } from '../workspace/project-config.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A package that the game has while it runs this project. */
export interface KnownPackage {
  readonly record: StatPackageRecord;
  /** Where it is written; undefined for the game's own. */
  readonly file: SourceFile | undefined;
}

/** A file with what is around it; every rule context is one. */
export interface FileView {
  readonly file: SourceFile;
  readonly workspace: Workspace;
  readonly config: ProjectConfig;
}

/**
 * The packages of a project in the order in which they count: the game's own that the config leaves active, then those
 * written in files of its family. Of several with one id the last counts, in its own place (docs/stat-system.md, 3.1).
 */
export function listKnownPackages(view: FileView): readonly KnownPackage[] {
  return register(listPackages(view));
}

/** Reads the game's own packages into memory, where that is done when they are first asked for. */
export function loadKnownPackages(): void {
  listBuiltinPackages();
}

/**
 * The packages that a world of the file may be laid over, in the order in which they count. Where the config tells that
 * stats_configs are overlays it also tells what the game loads: other files of packages are none of this world's.
 */
export function listPackagesUnder(view: FileView, world: WorldRecord): readonly KnownPackage[] {
  const { packages } = view.workspace.factsOf(world);
  if (packages === undefined) return listKnownPackages(view);
  const loaded = new Set<unknown>(packages);
  return register(listPackages(view).filter(({ record }) => loaded.has(record.value)));
}

function listPackages({ config, file, workspace }: FileView): readonly KnownPackage[] {
  const { builtIn } = config.packages;
  const own = listBuiltinPackages()
    .filter(({ id }) => builtIn === undefined || builtIn.includes(id))
    .map((each): KnownPackage => {
      // What the game brings along has the shape of a file that brings it along.
      const value = each as unknown as JsonObject;
      return { record: { kind: 'stat_package', path: [], id: each.id, value }, file: undefined };
    });
  const written = workspace.index
    .packages()
    .filter((entry) => entry.file.project === file.project || entry.file.family === file.family);
  return [...own, ...written];
}

/** A package that is registered again moves to the end. */
function register(packages: readonly KnownPackage[]): readonly KnownPackage[] {
  const known = new Map<string | KnownPackage, KnownPackage>();
  for (const each of packages) {
    const id = each.record.id ?? each;
    known.delete(id);
    known.set(id, each);
  }
  return [...known.values()];
}
