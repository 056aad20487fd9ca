import type { CancellationToken, CodeLens, CodeLensParams } from 'vscode-languageserver';
import { COMMANDS } from '../../protocol/commands.ts';
import type { LensKind } from '../../protocol/switches.ts';
import { countEverybody } from '../count-everybody.ts';
import { type Handler, onDocumentRequest, onRequest } from '../handler.ts';
import { invalidParams } from '../response-errors.ts';
import type { ServerContext } from '../server-context.ts';

/**
 * `textDocument/codeLens` tells places, `codeLens/resolve` what a lens says. Lenses are asked for again when what they say
 * is changed by another file than the one they stand in, and when a kind is switched on or off.
 */
export const codeLens: Handler = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  register: (context) => {
    const { abilities, service, settings } = context;
    // The offer to migrate is a button or nothing.
    const mayShow = (kind: LensKind) => kind !== 'migration' || abilities.commands.has(COMMANDS.migrateFile);
    let isUsed = false;
    onDocumentRequest(context, 'textDocument/codeLens', ({ textDocument }: CodeLensParams) => {
      isUsed = true;
      return service.codeLenses(textDocument.uri, (kind) => mayShow(kind) && settings.showsLens(kind));
    });
    onRequest(context, 'codeLens/resolve', (lens: CodeLens, _, token) => resolve(context, lens, token));
    if (!abilities.refreshesCodeLenses) return;
    const refresh = () => {
      if (!isUsed) return;
      context.connection.sendRequest('workspace/codeLens/refresh').catch(context.reportError);
    };
    settings.onChange(refresh);
    context.changes.onBatch(({ indirect }) => {
      const isOpen = (uri: string) => context.documents.isOpen(uri);
      if (isUsed && [...indirect, ...service.takeRecountedWorlds()].some(isOpen)) refresh();
    });
  },
};

async function resolve(context: ServerContext, lens: CodeLens, token: CancellationToken): Promise<CodeLens> {
  const { service, abilities } = context;
  if (service.needsPopulation(lens)) await countEverybody(service, token);
  const resolved = service.resolveCodeLens(lens, abilities.commands);
  if (resolved === undefined) throw invalidParams('This lens is none of Stat Lens');
  return resolved;
}
