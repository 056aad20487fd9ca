import { commands, Location, l10n, Position, Range, Uri, window } from 'vscode';
import type { MembersParams } from '../../../server/src/protocol/members.ts';
import { REQUESTS } from '../../../server/src/protocol/methods.ts';
import type { ServerConnection } from '../server-connection.ts';

/** A place as the server tells it. */
interface ServerPosition {
  readonly line: number;
  readonly character: number;
}

interface ServerLocation {
  readonly uri: string;
  readonly range: { readonly start: ServerPosition; readonly end: ServerPosition };
}

/** Shows whom a code lens has counted, at the place of the lens: `named` is a uri, a position and what was counted. */
export async function showReferences(server: ServerConnection, named: readonly unknown[]): Promise<void> {
  const [uri, position, members] = named;
  if (typeof uri !== 'string' || !isPosition(position) || !isMembers(members)) return;
  const found = await server.ask<readonly ServerLocation[]>(REQUESTS.members, members);
  if (found.length === 0) {
    void window.showInformationMessage(l10n.t('Nobody is there.'));
    return;
  }
  const locations = found.map(
    (each) =>
      new Location(Uri.parse(each.uri), new Range(toPosition(each.range.start), toPosition(each.range.end))),
  );
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    toPosition(position),
    locations,
  );
}

function toPosition({ line, character }: ServerPosition): Position {
  return new Position(line, character);
}

function isPosition(value: unknown): value is ServerPosition {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}

function isMembers(value: unknown): value is MembersParams {
  return typeof value === 'object' && value !== null && 'definitionId' in value;
}
