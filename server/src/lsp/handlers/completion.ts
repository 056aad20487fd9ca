import { type CompletionItem, type CompletionParams, CompletionTriggerKind } from 'vscode-languageserver';
import { type Handler, onDocumentRequest, onRequest } from '../handler.ts';

/** `textDocument/completion` and `completionItem/resolve`. */
export const completion: Handler = {
  // As the JSON servers do. A comma would bring up a list that takes the line break typed next for a choice.
  capabilities: () => ({ completionProvider: { triggerCharacters: ['"', ':'], resolveProvider: true } }),
  register: (context) => {
    const { service, abilities } = context;
    onDocumentRequest(context, 'textDocument/completion', (params: CompletionParams) => {
      const { textDocument, position, context: asked } = params;
      const trigger = asked?.triggerKind === CompletionTriggerKind.TriggerCharacter && asked.triggerCharacter;
      return service.completion(textDocument.uri, position, {
        ...abilities.completion,
        ...(trigger && { trigger }),
      });
    });
    onRequest(context, 'completionItem/resolve', (item: CompletionItem) =>
      service.resolveCompletion(item, abilities.completion),
    );
  },
};
