import type { DidChangeConfigurationParams, Registration } from 'vscode-languageserver';
import { readSettings } from '../client-settings.ts';
import type { Handler } from '../handler.ts';
import type { ServerContext } from '../server-context.ts';

const SECTION = 'statLens';

/**
 * `workspace/didChangeConfiguration`, and `workspace/configuration` for clients that can be asked. Others may send their
 * settings with the notification. Nothing is asked before the client said `initialized`.
 */
export const settings: Handler = {
  register: (context) => {
    context.connection.onDidChangeConfiguration(({ settings: pushed }: DidChangeConfigurationParams) => {
      if (context.abilities.tellsSettings) void ask(context);
      else take(context, findSection(pushed));
    });
  },
  start: (context) => {
    if (context.abilities.registersSettings) void follow(context);
    if (context.abilities.tellsSettings) void ask(context);
  },
};

async function ask(context: ServerContext): Promise<void> {
  try {
    const answer: unknown = await context.connection.sendRequest('workspace/configuration', {
      items: [{ section: SECTION }],
    });
    take(context, Array.isArray(answer) ? answer[0] : undefined);
  } catch (error) {
    context.reportError(error);
  }
}

function take({ settings: known, connection }: ServerContext, section: unknown): void {
  const read = readSettings(section);
  if (read.invalid.length > 0) {
    connection.console.warn(
      `These settings must be true or false, and count as true: ${read.invalid.join(', ')}`,
    );
  }
  known.change(read.settings);
}

/** Clients send the whole tree of settings, or what stands below our name. */
function findSection(pushed: unknown): unknown {
  const isTree = typeof pushed === 'object' && pushed !== null && Object.hasOwn(pushed, SECTION);
  return isTree ? (pushed as { readonly [SECTION]?: unknown })[SECTION] : pushed;
}

async function follow({ connection, reportError }: ServerContext): Promise<void> {
  const registration: Registration = {
    id: 'stat-lens/settings',
    method: 'workspace/didChangeConfiguration',
    registerOptions: { section: SECTION },
  };
  try {
    await connection.sendRequest('client/registerCapability', { registrations: [registration] });
  } catch (error) {
    reportError(error);
  }
}
