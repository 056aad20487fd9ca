import type { LocationLink, Position, Range } from 'vscode-languageserver-types';
import type { WorldRecord } from '../model/records.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { linkDeclarations } from './definition/link-declarations.ts';
import { listTypes } from './definition/list-types.ts';
import { findOccurrenceAt } from './symbols/occurrence-at-position.ts';
import { toRange } from './to-range.ts';

/** Where that is declared which the thing under the cursor is one of: of a tier its axis, of an NPC its world. */
export async function findTypeDefinitions(
  workspace: Workspace,
  file: SourceFile,
  position: Position,
): Promise<LocationLink[]> {
  const placed = await findOccurrenceAt(workspace, file, position, true);
  if (placed === undefined) return [];
  const { occurrence, located, id } = placed;
  const origin = toRange(located, id.span);
  const { symbols, worlds } = listTypes(workspace, occurrence);
  const links = await linkDeclarations(workspace, symbols, origin);
  for (const world of new Map(worlds.map((each) => [each.record, each])).values()) {
    links.push(...(await linkWorld(workspace, world, origin)));
  }
  return links;
}

/** A link to a world: to its id, where it has one. */
async function linkWorld(
  workspace: Workspace,
  { file, record }: Indexed<WorldRecord>,
  origin: Range,
): Promise<LocationLink[]> {
  const located = await workspace.locate(file.uri);
  if (located === undefined) return [];
  const whole = located.spanOf(record.path);
  const id = record.id === undefined ? undefined : located.spanOf([...record.path, 'id']);
  return [
    {
      originSelectionRange: origin,
      targetUri: file.uri,
      targetRange: toRange(located, whole),
      targetSelectionRange: toRange(located, id ?? { start: whole.start, end: whole.start }),
    },
  ];
}
