import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import type { KindId } from '../kinds/file-kind.ts';
import type { FileRecord } from '../model/records.ts';
import { listStatReferences, type StatReference } from '../model/stat-references.ts';
import type { WorldResolution } from '../workspace/world-resolver.ts';
import { findReferringRecord } from './find-referring-record.ts';
import type { FileView } from './known-packages.ts';
import { makeKnownStatNames, type StatNames } from './stat-names.ts';

/** A reference under check, with the names it may mean. */
export interface JudgedReference {
  readonly reference: StatReference;
  readonly resolution: WorldResolution;
  readonly names: StatNames;
  /** The definition it is about, when it is about one that is known. */
  readonly definition: PreparedDefinition | undefined;
}

/** The kinds of record whose files may hold references; NPCs, states and sessions have none. */
export const REFERRING_RECORDS: readonly FileRecord['kind'][] = ['world', 'item', 'location'];

const REFERRING_FILES: ReadonlySet<KindId> = new Set(['world', 'item', 'location', 'project_bundle']);

/** The references in a file whose world is known and has a config that the game accepts, or none. */
export function judgeReferences(view: FileView): readonly JudgedReference[] {
  const { file, workspace } = view;
  if (!workspace.isComplete || !REFERRING_FILES.has(file.kind.id)) return [];
  const known = workspace.derive(makeKnownStatNames);
  return listStatReferences(file.value, []).flatMap((reference) => {
    const resolution = findWorld(view, reference);
    const record = resolution?.world?.record;
    if (resolution === undefined || record === undefined) return [];
    const names = known.find(view, record);
    if (names === undefined) return [];
    return [{ reference, resolution, names, definition: findDefinition(reference, names) }];
  });
}

/** The world that a reference is about. */
function findWorld({ file, workspace }: FileView, { path }: StatReference): WorldResolution | undefined {
  const owner = findReferringRecord(file, path);
  return owner && workspace.worlds.resolve(file, owner);
}

/** A change that names no definition means the only one of its package, else the only one that has all its axes. */
function findDefinition(
  { definitionId, packageId, form }: StatReference,
  names: StatNames,
): PreparedDefinition | undefined {
  if (definitionId !== undefined) return names.definitions.get(definitionId);
  if (form !== 'delta' || packageId === undefined) return undefined;
  const [only, second] = names.listPackage(packageId) ?? [];
  return second === undefined ? only?.[1] : undefined;
}
