import type { ServerConnection } from '../server-connection.ts';

/** Replaces the language server by a new one, which reads everything anew. */
export function restartServer(server: ServerConnection): Promise<void> {
  return server.restart();
}
