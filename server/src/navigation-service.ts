import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  Location,
  LocationLink,
  Position,
  SymbolInformation,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import { CheckService } from './check-service.ts';
import { findIncomingCalls, findOutgoingCalls, prepareCallHierarchy } from './features/call-hierarchy.ts';
import { findDefinitions } from './features/definition.ts';
import { findDocumentHighlights } from './features/document-highlight.ts';
import { listDocumentLinks, resolveDocumentLink } from './features/document-link.ts';
import { flattenSymbols, listDocumentSymbols } from './features/document-symbol.ts';
import { findReferences } from './features/references.ts';
import { planRename, prepareRename, type RenamePlace } from './features/rename.ts';
import { findTypeDefinitions } from './features/type-definition.ts';
import type { EditStyle } from './features/workspace-edit.ts';
import { findWorkspaceSymbols, resolveWorkspaceSymbol } from './features/workspace-symbol.ts';

/** Everything that leads from one place to others: what an id means, who means the same, what feeds what. */
export class NavigationService extends CheckService {
  /** Where the id under the cursor is declared. */
  async definitions(uri: string, position: Position): Promise<LocationLink[]> {
    const file = this.findFile(uri);
    return file === undefined ? [] : findDefinitions(this.workspace, file, position);
  }

  /** Where that is declared which the thing under the cursor is one of. */
  async typeDefinitions(uri: string, position: Position): Promise<LocationLink[]> {
    const file = this.findFile(uri);
    return file === undefined ? [] : findTypeDefinitions(this.workspace, file, position);
  }

  /** All places that mean what the id under the cursor means. */
  async references(uri: string, position: Position, withDeclarations: boolean): Promise<Location[]> {
    const file = this.findFile(uri);
    return file === undefined ? [] : findReferences(this.workspace, file, position, withDeclarations);
  }

  /** The places among them that stand in the same file. */
  async documentHighlights(uri: string, position: Position): Promise<DocumentHighlight[]> {
    const file = this.findFile(uri);
    return file === undefined ? [] : findDocumentHighlights(this.workspace, file, position);
  }

  /** The name under the cursor; a string says why it cannot be changed. */
  async prepareRename(uri: string, position: Position): Promise<RenamePlace | string | undefined> {
    const file = this.findFile(uri);
    return file && prepareRename(this.workspace, file, position);
  }

  /** The edit that changes a name everywhere; a string says why it cannot be changed. */
  async rename(
    uri: string,
    request: { readonly position: Position; readonly newName: string; readonly style: EditStyle },
  ): Promise<WorkspaceEdit | string> {
    const file = this.findFile(uri);
    return file === undefined ? 'This is no stat file' : planRename(this.workspace, file, request);
  }

  /** The outline of a file. */
  async documentSymbols(uri: string): Promise<DocumentSymbol[]> {
    const file = this.findFile(uri);
    return file === undefined ? [] : listDocumentSymbols(this.workspace, file);
  }

  /** The outline of a file as a list, for clients whose outlines have no levels. */
  async flatDocumentSymbols(uri: string): Promise<SymbolInformation[]> {
    return flattenSymbols(await this.documentSymbols(uri), uri);
  }

  /** Symbols of all files by some of their letters; `lazily` leaves their places to `resolveWorkspaceSymbol`. */
  workspaceSymbols(query: string, lazily: boolean): Promise<WorkspaceSymbol[]> {
    return findWorkspaceSymbols(this.workspace, query, lazily);
  }

  /** A symbol of the workspace with its place. */
  resolveWorkspaceSymbol(symbol: WorkspaceSymbol): Promise<WorkspaceSymbol> {
    return resolveWorkspaceSymbol(this.workspace, symbol);
  }

  /** The ids in a file that lead to others; where, is told by `resolveDocumentLink`. */
  async documentLinks(uri: string): Promise<DocumentLink[]> {
    const file = this.findFile(uri);
    return file === undefined ? [] : listDocumentLinks(this.workspace, file);
  }

  /** A link with its target, whose uri is spelled as the client does. */
  resolveDocumentLink(link: DocumentLink, spell: (uri: string) => string): Promise<DocumentLink> {
    return resolveDocumentLink(this.workspace, link, spell);
  }

  /** The stat under the cursor, to ask what feeds it and what it feeds. */
  async prepareCallHierarchy(uri: string, position: Position): Promise<CallHierarchyItem[]> {
    const file = this.findFile(uri);
    return file === undefined ? [] : prepareCallHierarchy(this.workspace, file, position);
  }

  /** What feeds a stat. */
  incomingCalls(item: CallHierarchyItem): Promise<CallHierarchyIncomingCall[]> {
    return findIncomingCalls(this.workspace, item);
  }

  /** What a stat feeds. */
  outgoingCalls(item: CallHierarchyItem): Promise<CallHierarchyOutgoingCall[]> {
    return findOutgoingCalls(this.workspace, item);
  }
}
