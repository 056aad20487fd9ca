import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { normalizeUri } from '../../base/uri.ts';
import { type Handler, onRequest } from '../handler.ts';
import type { ServerContext } from '../server-context.ts';

/** `workspace/symbol` and, for clients that ask for places later, `workspaceSymbol/resolve`. */
export const workspaceSymbol: Handler = {
  capabilities: ({ resolvesSymbolRanges }) => ({
    workspaceSymbolProvider: resolvesSymbolRanges ? { resolveProvider: true } : true,
  }),
  register: (context) => {
    const { abilities, service } = context;
    onRequest(context, 'workspace/symbol', async ({ query }: WorkspaceSymbolParams) => {
      const found = await service.workspaceSymbols(query, abilities.resolvesSymbolRanges);
      return found.map((symbol) => spell(context, symbol));
    });
    if (!abilities.resolvesSymbolRanges) return;
    onRequest(context, 'workspaceSymbol/resolve', async (symbol: WorkspaceSymbol) => {
      const location = { ...symbol.location, uri: normalizeUri(symbol.location.uri) };
      return spell(context, await service.resolveWorkspaceSymbol({ ...symbol, location }));
    });
  },
};

function spell({ documents }: ServerContext, symbol: WorkspaceSymbol): WorkspaceSymbol {
  return { ...symbol, location: { ...symbol.location, uri: documents.spell(symbol.location.uri) } };
}
