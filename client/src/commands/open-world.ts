import { Range, Uri, window } from 'vscode';
import { REQUESTS } from '../../../server/src/protocol/methods.ts';
import type { WorldPlaceParams, WorldPlaceResult } from '../../../server/src/protocol/world-place.ts';
import { mergedWorldUri } from '../linked-documents.ts';
import type { ServerConnection } from '../server-connection.ts';
import { findTargetFile } from './target-file.ts';

/** Opens the world in force in a file, at the definition that the cursor is in. */
export async function openWorld(server: ServerConnection, named?: unknown): Promise<void> {
  const place = await findPlace(server, named);
  if (place === undefined) return;
  const { start, end } = place.range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(Uri.parse(place.uri), { selection, preview: false });
}

/** Opens the stats_config of the world in force in a file over the packages, as the game sees it. */
export async function openMergedWorld(server: ServerConnection, named?: unknown): Promise<void> {
  const place = await findPlace(server, named);
  if (place === undefined) return;
  await window.showTextDocument(mergedWorldUri(Uri.parse(place.uri)), { preview: false });
}

async function findPlace(server: ServerConnection, named: unknown): Promise<WorldPlaceResult | undefined> {
  const file = findTargetFile(named);
  if (file === undefined) return undefined;
  const editor = window.activeTextEditor;
  const isShown = editor?.document.uri.toString() === file.toString();
  const { line, character } = editor?.selection.active ?? { line: 0, character: 0 };
  const params: WorldPlaceParams = {
    uri: file.toString(),
    ...(isShown && { position: { line, character } }),
  };
  return server.ask<WorldPlaceResult>(REQUESTS.worldPlace, params);
}
