import type { Range, WorkspaceSymbol } from 'vscode-languageserver-types';
import type { JsonPath } from '../base/json-pointer.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { nameSymbol } from './name-symbol.ts';
import { toPlainText } from './plain-text.ts';
import { toRange } from './to-range.ts';
import { makeSymbolDirectory } from './workspace-symbol/symbol-directory.ts';

/** Nobody reads more; who looks for one of the others types another letter. */
const MOST_SYMBOLS = 200;

/**
 * The NPCs, definitions, axes, tiers and levels of all files whose names have the letters of `query` in this order, the
 * best first. With `lazily` their places in the files are left to `resolveWorkspaceSymbol`.
 */
export async function findWorkspaceSymbols(
  workspace: Workspace,
  query: string,
  lazily: boolean,
): Promise<WorkspaceSymbol[]> {
  const symbols: WorkspaceSymbol[] = [];
  for (const found of workspace.derive(makeSymbolDirectory).find(query, MOST_SYMBOLS)) {
    const { name, kind, describeContainer, uri, path, part } = found;
    const shown = {
      name: nameSymbol(name),
      kind,
      containerName: toPlainText(describeContainer()),
    };
    if (lazily) {
      symbols.push({ ...shown, location: { uri }, data: { path, part } });
      continue;
    }
    const range = await findRange(workspace, uri, path, part);
    if (range !== undefined) symbols.push({ ...shown, location: { uri, range } });
  }
  return symbols;
}

/** A symbol with its place in its file; the start of the file when it is not there any more. */
export async function resolveWorkspaceSymbol(
  workspace: Workspace,
  symbol: WorkspaceSymbol,
): Promise<WorkspaceSymbol> {
  const { location, data } = symbol;
  if ('range' in location) return symbol;
  const place = readPlace(data);
  const range = place && (await findRange(workspace, location.uri, place.path, place.part));
  const start = { line: 0, character: 0 };
  return { ...symbol, location: { uri: location.uri, range: range ?? { start, end: start } } };
}

async function findRange(
  workspace: Workspace,
  uri: string,
  path: JsonPath,
  part: 'key' | 'value',
): Promise<Range | undefined> {
  const located = await workspace.locate(uri);
  return located && toRange(located, located.spanOf(path, part));
}

/** What came back from the client is not trusted to be what was sent. */
function readPlace(data: unknown): { path: JsonPath; part: 'key' | 'value' } | undefined {
  if (typeof data !== 'object' || data === null || !('path' in data) || !Array.isArray(data.path))
    return undefined;
  const path = data.path.filter(
    (step): step is string | number => typeof step === 'string' || typeof step === 'number',
  );
  return { path, part: 'part' in data && data.part === 'key' ? 'key' : 'value' };
}
