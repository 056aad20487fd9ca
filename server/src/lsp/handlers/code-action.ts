import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
} from 'vscode-languageserver';
import { FIX_ALL_KIND } from '../../protocol/fix-all-kind.ts';
import { type Handler, onDocumentRequest, onRequest } from '../handler.ts';
import { contentModified, requestFailed } from '../response-errors.ts';
import type { ServerContext } from '../server-context.ts';

/** `textDocument/codeAction` and `codeAction/resolve`: fixes for problems, one by one or all at once, and refactorings. */
export const codeAction: Handler = {
  capabilities: ({ resolvesActionEdits }) => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, FIX_ALL_KIND],
      ...(resolvesActionEdits && { resolveProvider: true }),
    },
  }),
  register: (context) => {
    const { abilities, service } = context;
    onDocumentRequest(
      context,
      'textDocument/codeAction',
      ({ textDocument, range, context: { only, triggerKind } }: CodeActionParams) =>
        service.codeActions(textDocument.uri, {
          range,
          ...(only !== undefined && { only }),
          invoked: triggerKind === CodeActionTriggerKind.Invoked,
          lazy: abilities.resolvesActionEdits,
          style: styleOf(context),
          commands: abilities.commands,
        }),
    );
    onRequest(context, 'codeAction/resolve', async (action: CodeAction): Promise<CodeAction> => {
      if (action.edit !== undefined || action.data === undefined) return action;
      const edit = await service.resolveCodeAction(action.data, styleOf(context));
      if (edit === 'outdated') throw contentModified();
      if (edit === 'impossible') throw requestFailed(`"${action.title}" cannot be done here (any more)`);
      return { ...action, edit };
    });
  },
};

function styleOf({ abilities, documents }: ServerContext) {
  return {
    versioned: abilities.versionsEdits,
    annotated: abilities.annotatesEdits,
    creates: abilities.createsFiles,
    spell: (uri: string) => documents.spell(uri),
  };
}
