import * as vscode from 'vscode';
import { waitFor } from './wait-for.ts';

/** A code lens as tests look at it. */
export interface SeenLens {
  readonly line: number;
  readonly title: string;
  readonly command: string;
}

/** All code lenses of a file now, resolved, from top to bottom. */
export async function lensesOf(uri: vscode.Uri): Promise<SeenLens[]> {
  const lenses =
    (await vscode.commands.executeCommand<vscode.CodeLens[] | undefined>(
      'vscode.executeCodeLensProvider',
      uri,
      1000,
    )) ?? [];
  return lenses
    .map(({ range, command }) => ({
      line: range.start.line,
      title: command?.title ?? '',
      command: command?.command ?? '',
    }))
    .sort((a, b) => a.line - b.line || a.title.localeCompare(b.title));
}

/** Waits for a code lens whose title contains `text`. */
export async function waitForLens(uri: vscode.Uri, text: string): Promise<SeenLens> {
  const lenses = await waitFor(
    `a code lens with "${text}" in ${uri.path}`,
    () => lensesOf(uri),
    (seen) => seen.some(({ title }) => title.includes(text)),
  );
  const found = lenses.find(({ title }) => title.includes(text));
  if (found === undefined) throw new Error(`No code lens with "${text}".`);
  return found;
}
