import type { ServerContext } from './server-context.ts';

/**
 * Says whether people hear of a file's problems without asking for them: it is open, or lies in what they opened. The rest of
 * a project of which only a part is open is none of their business.
 */
export function isReported(
  uri: string,
  { documents, folders }: Pick<ServerContext, 'documents' | 'folders'>,
): boolean {
  return documents.isOpen(uri) || folders.isOpened(uri);
}
