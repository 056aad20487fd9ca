import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { type Fixture, openFixture } from './fixture.ts';
import { fixtureUri, splitFiles } from './fixture-files.ts';
import { cursorOf } from './occurrence-marks.ts';

const PLAIN = { versioned: false, annotated: false, spell: (uri: string) => uri };

/** The fixture's text after what stands at `$0` was renamed; fails when that is refused. */
export async function renameIn(text: string, newName: string): Promise<string> {
  const fixture = await openFixture(text);
  const edit = await renameAt(fixture, newName);
  assert.ok(typeof edit !== 'string', `refused: ${String(edit)}`);
  return applyChanges(text.replace('$0', ''), edit);
}

/** The edit, or the reason why not. */
export async function renameAt(fixture: Fixture, newName: string): Promise<WorkspaceEdit | string> {
  const { uri, position } = await cursorOf(fixture);
  return fixture.service.rename(uri, { position, newName, style: PLAIN });
}

/** A fixture's text after the `changes` of an edit. */
export function applyChanges(text: string, { changes = {} }: WorkspaceEdit): string {
  return splitFiles(text)
    .map(([path, content]) => {
      const uri = fixtureUri(path);
      const edited = TextDocument.applyEdits(
        TextDocument.create(uri, 'json', 0, content),
        changes[uri] ?? [],
      );
      return `//- ${path}\n${edited}`;
    })
    .join('');
}
