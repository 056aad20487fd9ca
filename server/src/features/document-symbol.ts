import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { toDocumentSymbols } from './document-symbol/outline-node.ts';
import { outlineRecord } from './document-symbol/outline-record.ts';

/**
 * The outline of a file: definitions with their axes, tiers and levels; entities with their stats, each with its effective
 * value. Selection ranges and folding are left to the editor, whose JSON support does both for any JSON.
 */
export async function listDocumentSymbols(workspace: Workspace, file: SourceFile): Promise<DocumentSymbol[]> {
  const located = await workspace.locate(file.uri);
  if (located === undefined) return [];
  return toDocumentSymbols(
    located,
    file.records.map((record) => outlineRecord(workspace, file, record)),
  );
}

/** The same for editors whose outlines have no levels: a list in text order. */
export function flattenSymbols(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flattenSymbols(children, uri, name),
  ]);
}
