import * as vscode from 'vscode';
import { waitFor } from './wait-for.ts';

function textOf(content: vscode.MarkedString | vscode.MarkdownString): string {
  return typeof content === 'string' ? content : content.value;
}

/** The text of all hovers at a position now; empty when there is none. */
async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers =
    (await vscode.commands.executeCommand<vscode.Hover[] | undefined>(
      'vscode.executeHoverProvider',
      uri,
      position,
    )) ?? [];
  return hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n');
}

/** Waits for a hover that contains all of `parts` and gives its whole text (markdown). */
export function waitForHover(
  uri: vscode.Uri,
  position: vscode.Position,
  parts: readonly string[],
): Promise<string> {
  return waitFor(
    `a hover with ${parts.map((part) => `"${part}"`).join(', ')} in ${uri.path}`,
    () => hoverText(uri, position),
    (text) => parts.every((part) => text.includes(part)),
  );
}
