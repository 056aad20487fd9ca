import {
  SemanticTokensBuilder,
  type SemanticTokensDeltaParams,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { normalizeUri } from '../../base/uri.ts';
import { TOKEN_LEGEND } from '../../protocol/token-legend.ts';
import { type Handler, onDocumentRequest } from '../handler.ts';
import type { ServerContext } from '../server-context.ts';

/** Tokens in text order, numbered as the legend has them. */
type Tokens = Awaited<ReturnType<ServerContext['service']['semanticTokens']>>;

const LEGEND = {
  tokenTypes: [...TOKEN_LEGEND.tokenTypes],
  tokenModifiers: [...TOKEN_LEGEND.tokenModifiers],
};

/**
 * `textDocument/semanticTokens`: ids and what the game computed, for whole documents, what has changed in them, and ranges.
 * Open documents are asked about again when another file changes which ids exist.
 */
export const semanticTokens: Handler = {
  capabilities: ({ showsSemanticTokens }) =>
    showsSemanticTokens
      ? { semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true } }
      : {},
  register: (context) => {
    const { abilities, changes, connection, documents, reportError, service } = context;
    /** What open documents were given last, so that only the difference need be sent. */
    const given = new Map<string, SemanticTokensBuilder>();
    documents.onClose(() => {
      for (const uri of given.keys()) if (!documents.isOpen(normalizeUri(uri))) given.delete(uri);
    });
    const builderOf = (uri: string): SemanticTokensBuilder => {
      const builder = given.get(uri) ?? new SemanticTokensBuilder();
      if (documents.isOpen(normalizeUri(uri))) given.set(uri, builder);
      return builder;
    };
    onDocumentRequest(
      context,
      'textDocument/semanticTokens/full',
      async ({ textDocument: { uri } }: SemanticTokensParams) => {
        const tokens = await service.semanticTokens(uri);
        const builder = builderOf(uri);
        // A builder that is told of a result it never gave starts anew.
        builder.previousResult('');
        return fill(builder, tokens).build();
      },
    );
    onDocumentRequest(
      context,
      'textDocument/semanticTokens/full/delta',
      async ({ textDocument: { uri }, previousResultId }: SemanticTokensDeltaParams) => {
        const tokens = await service.semanticTokens(uri);
        const builder = builderOf(uri);
        builder.previousResult(previousResultId);
        return fill(builder, tokens).buildEdits();
      },
    );
    onDocumentRequest(
      context,
      'textDocument/semanticTokens/range',
      async ({ textDocument: { uri }, range }: SemanticTokensRangeParams) =>
        fill(new SemanticTokensBuilder(), await service.semanticTokens(uri, range)).build(),
    );
    if (!abilities.refreshesSemanticTokens) return;
    changes.onBatch(({ indirect }) => {
      const isStale = [...indirect].some((uri) => documents.isOpen(uri));
      if (isStale) connection.sendRequest('workspace/semanticTokens/refresh').catch(reportError);
    });
  },
};

function fill(builder: SemanticTokensBuilder, tokens: Tokens): SemanticTokensBuilder {
  for (const { start, length, type, modifiers } of tokens) {
    builder.push(start.line, start.character, length, type, modifiers);
  }
  return builder;
}
