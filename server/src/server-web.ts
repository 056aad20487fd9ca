import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { createClientFileSystem } from './host/client-file-system.ts';
import { LifecycleGate } from './lsp/lifecycle-gate.ts';
import { serve } from './lsp/serve.ts';

/** In a web worker the global object is the line to the client, and all files are read through the client. */
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const reader = new BrowserMessageReader(scope);
const writer = new BrowserMessageWriter(scope);

const gate = new LifecycleGate();
serve(
  createConnection(ProposedFeatures.all, reader, writer, { messageStrategy: gate }),
  gate,
  createClientFileSystem,
);
