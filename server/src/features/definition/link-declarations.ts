import type { LocationLink, Range } from 'vscode-languageserver-types';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { Mention } from '../../model/mentions/mention.ts';
import type { LocatedText } from '../../syntax/located-text.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { findDeclarations } from '../symbols/find-declarations.ts';
import { locateOccurrences } from '../symbols/locate-occurrences.ts';
import type { StatSymbol } from '../symbols/stat-symbol.ts';
import { toRange } from '../to-range.ts';

/** Links from `origin` to the places that declare symbols, each once; the id of a definition stands there twice. */
export async function linkDeclarations(
  workspace: Workspace,
  symbols: readonly StatSymbol[],
  origin: Range,
): Promise<LocationLink[]> {
  const links: LocationLink[] = [];
  for (const symbol of symbols) {
    const found = findDeclarations(workspace, symbol);
    await locateOccurrences(workspace, found, ({ file, located, places }) => {
      const told = new Set<string>();
      for (const { occurrence, id } of places) {
        const path = pathOfDeclared(occurrence.mention);
        const key = JSON.stringify(path);
        if (located === undefined || id === undefined || told.has(key)) continue;
        told.add(key);
        links.push({
          originSelectionRange: origin,
          targetUri: file.uri,
          targetRange: toRange(located, spanOfDeclared(located, path, occurrence.mention)),
          targetSelectionRange: toRange(located, id.span),
        });
      }
    });
  }
  return links;
}

/** The way to the object that a declaration is about. */
function pathOfDeclared({ part, path }: Mention): JsonPath {
  return part === 'key' ? path : path.slice(0, -1);
}

function spanOfDeclared(located: LocatedText, path: JsonPath, { part }: Mention) {
  const value = located.spanOf(path);
  return part === 'key' ? { start: located.spanOf(path, 'key').start, end: value.end } : value;
}
