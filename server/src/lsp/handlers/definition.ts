import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { type Handler, onDocumentRequest } from '../handler.ts';
import type { ServerContext } from '../server-context.ts';

/** `textDocument/definition` and `textDocument/typeDefinition`. */
export const definition: Handler = {
  capabilities: () => ({ definitionProvider: true, typeDefinitionProvider: true }),
  register: (context) => {
    const { abilities, service } = context;
    onDocumentRequest(
      context,
      'textDocument/definition',
      async ({ textDocument, position }: DefinitionParams) => {
        const links = await service.definitions(textDocument.uri, position);
        return toAnswer(context, links, abilities.linksDefinitions);
      },
    );
    onDocumentRequest(
      context,
      'textDocument/typeDefinition',
      async ({ textDocument, position }: DefinitionParams) => {
        const links = await service.typeDefinitions(textDocument.uri, position);
        return toAnswer(context, links, abilities.linksTypeDefinitions);
      },
    );
  },
};

function toAnswer(
  { documents }: ServerContext,
  links: readonly LocationLink[],
  takesLinks: boolean,
): LocationLink[] | Location[] {
  if (takesLinks) return links.map((link) => ({ ...link, targetUri: documents.spell(link.targetUri) }));
  return links.map(({ targetUri, targetSelectionRange }) => ({
    uri: documents.spell(targetUri),
    range: targetSelectionRange,
  }));
}
