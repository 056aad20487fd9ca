import type { Location, Position } from 'vscode-languageserver-types';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findOccurrences } from './symbols/find-occurrences.ts';
import { findPlaceReferences } from './symbols/find-place-references.ts';
import { locateOccurrences } from './symbols/locate-occurrences.ts';
import { findOccurrenceAt } from './symbols/occurrence-at-position.ts';
import { toRange } from './to-range.ts';

/** All places, in all files, that mean what the id under the cursor means; those that declare it only when wanted. */
export async function findReferences(
  workspace: Workspace,
  file: SourceFile,
  position: Position,
  withDeclarations: boolean,
): Promise<Location[]> {
  const placed = await findOccurrenceAt(workspace, file, position, true);
  const found: Location[] = [];
  for (const symbol of placed?.occurrence.symbols ?? []) {
    const all = [...findOccurrences(workspace, symbol), ...(await findPlaceReferences(workspace, symbol))];
    await locateOccurrences(workspace, all, (home) => {
      for (const { occurrence, id } of home.places) {
        if (home.located === undefined || id === undefined) continue;
        if (!withDeclarations && occurrence.mention.role === 'declaration') continue;
        // A place that means several things is listed with the first of them.
        if (occurrence.symbols.find(isMeant(placed?.occurrence.symbols))?.key !== symbol.key) continue;
        found.push({ uri: home.file.uri, range: toRange(home.located, id.span) });
      }
    });
  }
  return found;
}

function isMeant(symbols: readonly { readonly key: string }[] = []) {
  const keys = new Set(symbols.map(({ key }) => key));
  return ({ key }: { readonly key: string }) => keys.has(key);
}
