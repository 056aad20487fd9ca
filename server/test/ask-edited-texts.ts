import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Position } from 'vscode-languageserver-types';
import type { LanguageService } from '../src/language-service.ts';
import type { LocatedText } from '../src/syntax/located-text.ts';
import { openFixture } from './fixture.ts';
import { fixtureUri } from './fixture-files.ts';
import { applyChange, drawChange, placeInText } from './text-change.ts';

/** An open document in the midst of an edit. */
export interface EditedText {
  readonly service: LanguageService;
  readonly uri: string;
  readonly located: LocatedText;
  /** Where questions are asked. */
  readonly positions: readonly Position[];
}

/** What people type, and what they do not. */
const TYPED = fc.oneof(
  fc.constantFrom('', ',', '"', '{', '}', '[', ']', ':', 'null', '12', '-', '1e999'),
  fc.constantFrom('{}', '"__proto__": {}', '/*', '\\', '\u2028'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);

/** Changes the files of a project at a few places, one after the other, and has every text of them asked about. */
export async function askEditedTexts(
  project: string,
  paths: readonly string[],
  ask: (edited: EditedText) => Promise<void>,
): Promise<void> {
  const { service, fileSystem } = await openFixture(project);
  let version = 1;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.array(drawChange(TYPED, 12), { maxLength: 3 }),
      fc.array(placeInText, { minLength: 4, maxLength: 4 }),
      async (path, changes, places) => {
        const uri = fixtureUri(path);
        const text = changes.reduce(applyChange, fileSystem.texts.get(uri) ?? '');
        service.setDocument(uri, version++, text);
        const located = await service.workspace.locate(uri);
        assert.ok(located);
        const positions = places.map((part) => located.lines().positionAt(Math.floor(part * text.length)));
        await ask({ service, uri, located, positions });
      },
    ),
    { numRuns: 120 },
  );
}
