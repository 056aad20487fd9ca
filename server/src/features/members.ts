import type { Location } from 'vscode-languageserver-types';
import { isSamePath } from '../base/compare-paths.ts';
import type { WorldRecord } from '../model/records.ts';
import type { MembersParams } from '../protocol/members.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findPart } from './find-part.ts';
import { listMembers } from './members/list-members.ts';
import { toRange } from './to-range.ts';

/** Nobody reads a longer list, and every file in it has to be read. */
const MOST = 500;

/**
 * Where the entities stand that have a value on an axis, a tier or a level of a world, or, without any of these, that use a
 * definition: the first 500. Everybody must have been counted.
 */
export async function findMembers(
  workspace: Workspace,
  file: SourceFile,
  params: MembersParams,
): Promise<Location[]> {
  const { definitionId, list, index = -1, name } = params;
  const record = file.records.find(
    (each): each is WorldRecord => each.kind === 'world' && isSamePath(each.path, params.path),
  );
  const definition = record && workspace.factsOf(record).definitions.get(definitionId);
  if (record === undefined || definition === undefined) return [];
  const part =
    list === undefined ? ({ kind: 'definition' } as const) : findPart(definition, list, index, name);
  if (part === undefined) return [];
  const locations: Location[] = [];
  for (const { uri, path } of listMembers(workspace, { file, record }, definitionId, part, MOST)) {
    const located = await workspace.locate(uri);
    if (located !== undefined) locations.push({ uri, range: toRange(located, located.spanOf(path, 'key')) });
  }
  return locations;
}
