import { type LogOutputChannel, l10n } from 'vscode';
import {
  type DocumentSelector,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol/initialization-options.ts';

/** The id of the client; settings such as `statLens.trace.server` start with it. */
export const CLIENT_ID = 'statLens';

/** What the client is called in the editor. */
export const CLIENT_NAME = 'Stat Lens';

/** JSON with and without comments, wherever it lies; the server leaves alone what is none of its business. */
export const DOCUMENT_SELECTOR = [
  { language: 'json' },
  { language: 'jsonc' },
] as const satisfies DocumentSelector;

const INITIALIZATION_OPTIONS: InitializationOptions = {
  builtInJson: true,
  reportStatus: true,
  openRulePages: true,
  linkedDocuments: true,
  showReferences: true,
  showEffectiveStats: true,
  migrateFile: true,
};

/** The options that the clients of all hosts share. */
export function createClientOptions(
  outputChannel: LogOutputChannel,
  traceOutputChannel: LogOutputChannel,
): LanguageClientOptions {
  return {
    documentSelector: [...DOCUMENT_SELECTOR],
    // The server speaks the language of the editor, too.
    initializationOptions: {
      ...INITIALIZATION_OPTIONS,
      ...(l10n.bundle !== undefined && { texts: l10n.bundle }),
    },
    outputChannel,
    traceOutputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Without an explicit onChange, documents in the background would never be asked about again.
    diagnosticPullOptions: { onChange: true },
  };
}
