import type { LocationLink, Position } from 'vscode-languageserver-types';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { linkDeclarations } from './definition/link-declarations.ts';
import { findOccurrenceAt } from './symbols/occurrence-at-position.ts';
import { toRange } from './to-range.ts';

/**
 * Where the id under the cursor is declared: an axis in its world or package, an NPC in its file. On a declaration that
 * is the place itself. Nothing for what the game brings along and no file tells of.
 */
export async function findDefinitions(
  workspace: Workspace,
  file: SourceFile,
  position: Position,
): Promise<LocationLink[]> {
  const placed = await findOccurrenceAt(workspace, file, position, true);
  if (placed === undefined) return [];
  const { occurrence, located, id } = placed;
  return linkDeclarations(workspace, occurrence.symbols, toRange(located, id.span));
}
