import assert from 'node:assert/strict';
import { useServer } from './use-server.ts';

/** What a server can do for a client that says nothing about itself. */
const FOR_BARE_CLIENT = {
  textDocumentSync: { openClose: true, change: 2, save: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  hoverProvider: true,
  completionProvider: { triggerCharacters: ['"', ':'], resolveProvider: true },
  definitionProvider: true,
  typeDefinitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: true,
  documentSymbolProvider: { label: 'Stat Lens' },
  workspaceSymbolProvider: true,
  documentLinkProvider: { resolveProvider: true },
  callHierarchyProvider: true,
  codeLensProvider: { resolveProvider: true },
  inlayHintProvider: { resolveProvider: false },
  codeActionProvider: { codeActionKinds: ['quickfix', 'refactor', 'source.fixAll.statLens'] },
};

/** A client that can do all that makes a difference to us. */
const FULL_CLIENT = {
  textDocument: {
    diagnostic: {},
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
    rename: { prepareSupport: true },
    semanticTokens: {},
  },
  workspace: {
    symbol: { resolveSupport: { properties: ['location.range'] } },
    textDocumentContent: {},
  },
};

const FOR_FULL_CLIENT = {
  ...FOR_BARE_CLIENT,
  workspace: {
    ...FOR_BARE_CLIENT.workspace,
    textDocumentContent: {
      schemes: ['stat-lens-effective', 'stat-lens-rule', 'stat-lens-world', 'stat-lens-stats'],
    },
  },
  diagnosticProvider: { identifier: 'stat-lens', interFileDependencies: true, workspaceDiagnostics: true },
  renameProvider: { prepareProvider: true },
  workspaceSymbolProvider: { resolveProvider: true },
  inlayHintProvider: { resolveProvider: true },
  codeActionProvider: { ...FOR_BARE_CLIENT.codeActionProvider, resolveProvider: true },
  semanticTokensProvider: {
    legend: {
      tokenTypes: ['class', 'property', 'enumMember', 'type'],
      tokenModifiers: ['declaration', 'readonly', 'deprecated'],
    },
    full: { delta: true },
    range: true,
  },
};

describe('language server: what it says it can do', () => {
  const server = useServer();

  const ask = async (capabilities: object) => {
    const client = server.start();
    await client.initialize({ capabilities });
    return client.capabilities;
  };

  it('for a client that says nothing about itself', async () => {
    assert.deepEqual(await ask({}), FOR_BARE_CLIENT);
  });

  it('for a client that can do everything', async () => {
    assert.deepEqual(await ask(FULL_CLIENT), FOR_FULL_CLIENT);
  });
});
