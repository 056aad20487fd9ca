import type { CancellationToken, ServerCapabilities } from 'vscode-languageserver';
import { checkParams } from './check-params.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { contentModified, isResponseError, requestCancelled } from './response-errors.ts';
import type { ServerContext } from './server-context.ts';

/** One thing the server can do: how it is announced and who does it. */
export interface Handler {
  /** What `initialize` answers because of this handler. */
  readonly capabilities?: (abilities: ClientAbilities) => Partial<ServerCapabilities>;
  /** Starts to listen; called once, before `initialize` is answered. */
  readonly register?: (context: ServerContext) => void;
  /** What may only happen after the client said `initialized`. */
  readonly start?: (context: ServerContext) => void;
}

/** What answers a request. Whatever it throws becomes the answer. */
export type Answer<P, R> = (params: P, context: ServerContext, token: CancellationToken) => Promise<R> | R;

/**
 * Registers `answer` for the requests of a method. It sees the latest text of every document. A crash is logged and
 * costs this one answer; cancelled requests, and those with parameters of wrong types, are answered as such.
 */
export function onRequest<P, R>(context: ServerContext, method: string, answer: Answer<P, R>): void {
  context.connection.onRequest(method, async (params: P, token: CancellationToken): Promise<unknown> => {
    if (token.isCancellationRequested) throw requestCancelled();
    checkParams(method, params);
    context.documents.applyChanges();
    try {
      return await answer(params, context, token);
    } catch (error) {
      if (!isResponseError(error)) context.reportError(error);
      throw error;
    }
  });
}

/** As `onRequest`, for answers about one text: when it has changed meanwhile, the answer is withheld. */
export function onDocumentRequest<P extends { readonly textDocument: { readonly uri: string } }, R>(
  context: ServerContext,
  method: string,
  answer: Answer<P, R>,
): void {
  onRequest<P, R>(context, method, async (params, _, token) => {
    const { uri } = params.textDocument;
    const version = context.documents.versionOf(uri);
    const result = await answer(params, context, token);
    if (token.isCancellationRequested) throw requestCancelled();
    if (version === context.documents.versionOf(uri)) return result;
    throw contentModified();
  });
}
