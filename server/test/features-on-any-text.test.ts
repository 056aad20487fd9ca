import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MarkupContent, type Position } from 'vscode-languageserver-types';
import type { LanguageService } from '../src/language-service.ts';
import type { LocatedText } from '../src/syntax/located-text.ts';
import { parseText } from '../src/syntax/parse-text.ts';
import { openFixture } from './fixture.ts';
import { fixtureUri } from './fixture-files.ts';
import { HARBOUR_WORLD, MARA } from './small-harbour.ts';

const SESSION = `//- sessions/a.session.json
{ "id": 3, "world_id": 7, "flags": { "gameObjects": { "objects": { "npc:12": { "components": [
    { "type": "stats:relationships", "data": { "affinity": 50 } }] } } } },
  "stats": { "attributes": { "session": { "strength": 12, "flags": ["x"] } } },
  "relationships": { "npc:12": { "affinity": 5, "tierId": "x" } } }
//- old/world.json
{ "name": "Old", "meta": { "relationship_schemas": { "default": [{ "id": "a", "min": 1 }] } } }
`;

const paths = [
  'world.json',
  'npcs/mara.npc.json',
  'npc_states/mara.npc_state.json',
  'sessions/a.session.json',
  'old/world.json',
];

/** A place in a text, as a part of its length; numbers of any size would nearly all be next to nothing. */
const place = fc.nat(9999).map((part) => part / 10_000);

/** Changes such as people make while they type: a stretch of text is replaced by some characters. */
const change = fc.record({
  at: place,
  length: fc.nat(12),
  text: fc.oneof(
    fc.constantFrom(
      '',
      ',',
      '"',
      '{',
      '}',
      '[',
      ']',
      ':',
      'null',
      '1e999',
      '{}',
      '"__proto__": {}',
      '-',
      '/*',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
});

describe('all features', () => {
  it('answer for any text, however broken, and fit the screen', async () => {
    const { service, fileSystem } = await openFixture(HARBOUR_WORLD + MARA + SESSION);
    let version = 1;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.array(place, { minLength: 4, maxLength: 4 }),
        async (path, changes, places) => {
          const uri = fixtureUri(path);
          let text = fileSystem.texts.get(uri) ?? '';
          for (const { at, length, text: inserted } of changes) {
            const start = Math.floor(at * text.length);
            text = text.slice(0, start) + inserted + text.slice(start + length);
          }
          service.setDocument(uri, version++, text);
          const located = await service.workspace.locate(uri);
          assert.ok(located);
          const [cursor = 0] = places;
          const typing = located.lines().positionAt(Math.floor(cursor * text.length));
          for (const { label } of (await service.completion(uri, typing))?.items ?? [])
            assert.doesNotMatch(label, /\n/);
          for (const part of places) {
            const position = located.lines().positionAt(Math.floor(part * text.length));
            assert.ok((await service.worldPlace(uri, position)) !== undefined);
            await checkHover(service, uri, position);
          }
          for (const lens of (await service.codeLenses(uri)).map(
            (each) => service.resolveCodeLens(each, true) ?? each,
          ))
            assert.doesNotMatch(lens.command?.title ?? '', /\n/);
          assert.ok(service.effectiveDocument(uri).length > 0);
          const planned = await service.planMigration(uri);
          if (typeof planned !== 'string') assert.ok(planned.newText !== text);
          await checkLinkedDocuments(service, uri);
          await checkTokens(service, uri, located);
          service.effectiveStats({ uri });
          await service.closeDocument(uri);
        },
      ),
      { numRuns: 120 },
    );
  });
});

/** A hover is Markdown of no more lines than fit the screen. */
async function checkHover(service: LanguageService, uri: string, position: Position): Promise<void> {
  const hover = await service.hover(uri, position);
  if (hover === undefined) return;
  assert.ok(MarkupContent.is(hover.contents));
  assert.ok(hover.contents.value.split('\n').length <= 40);
}

/** What read-only documents show is JSON, whatever their file is. */
async function checkLinkedDocuments(service: LanguageService, uri: string): Promise<void> {
  for (const scheme of ['stat-lens-world', 'stat-lens-stats']) {
    const shown = await service.linkedDocument(`${scheme}:/x.jsonc?${encodeURIComponent(uri)}`);
    assert.ok(shown !== undefined && parseText(shown, { comments: true }).complete, shown);
  }
}

/** Tokens come in text order and do not overlap. */
async function checkTokens(service: LanguageService, uri: string, located: LocatedText): Promise<void> {
  let end = -1;
  for (const token of await service.semanticTokens(uri)) {
    const start = located.lines().offsetAt(token.start);
    assert.ok(start >= end && token.length > 0, located.text);
    end = start + token.length;
  }
}
