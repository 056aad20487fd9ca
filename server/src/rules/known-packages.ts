import type { JsonObject } from '../base/json-value.ts';
import { builtinPackages } from '../engine/builtin-packages.ts';
import type { StatPackageRecord } from '../model/records.ts';
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
export function listKnownPackages({ config, file, workspace }: FileView): readonly KnownPackage[] {
  const { builtIn } = config.packages;
  const known = new Map<string | KnownPackage, KnownPackage>();
  for (const each of builtinPackages) {
    if (builtIn !== undefined && !builtIn.includes(each.id)) continue;
    // What the game brings along has the shape of a file that brings it along.
    const value = each as unknown as JsonObject;
    known.set(each.id, { record: { kind: 'stat_package', path: [], id: each.id, value }, file: undefined });
  }
  for (const entry of workspace.index.packages()) {
    if (entry.file.project !== file.project && entry.file.family !== file.family) continue;
    const id = entry.record.id ?? entry;
    known.delete(id);
    known.set(id, entry);
  }
  return [...known.values()];
}
