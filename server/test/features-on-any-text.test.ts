import assert from 'node:assert/strict';
import { MarkupContent, type Position } from 'vscode-languageserver-types';
import type { LanguageService } from '../src/language-service.ts';
import type { LocatedText } from '../src/syntax/located-text.ts';
import { parseText } from '../src/syntax/parse-text.ts';
import { askEditedTexts } from './ask-edited-texts.ts';
import { HARBOUR_WORLD, MARA } from './small-harbour.ts';

const SESSION = `//- sessions/a.session.json
{ "id": 3, "world_id": 7, "flags": { "gameObjects": { "objects": { "npc:12": { "components": [
    { "type": "stats:relationships", "data": { "affinity": 50 } }] } } } },
  "stats": { "attributes": { "session": { "strength": 12, "flags": ["x"] } } },
  "relationships": { "npc:12": { "affinity": 5, "tierId": "x" } } }
//- old/world.json
{ "name": "Old", "meta": { "relationship_schemas": { "default": [{ "id": "a", "min": 1 }] } } }
`;

const PATHS = [
  'world.json',
  'npcs/mara.npc.json',
  'npc_states/mara.npc_state.json',
  'sessions/a.session.json',
  'old/world.json',
];

describe('all features', () => {
  it('answer for any text, however broken, and fit the screen', () =>
    askEditedTexts(HARBOUR_WORLD + MARA + SESSION, PATHS, async ({ service, uri, located, positions }) => {
      const [typing] = positions;
      assert.ok(typing);
      for (const { label } of (await service.completion(uri, typing))?.items ?? [])
        assert.doesNotMatch(label, /\n/);
      for (const position of positions) {
        assert.ok((await service.worldPlace(uri, position)) !== undefined);
        await checkHover(service, uri, position);
      }
      for (const lens of await service.codeLenses(uri)) {
        const resolved = service.resolveCodeLens(lens, new Set()) ?? lens;
        assert.doesNotMatch(resolved.command?.title ?? '', /\n/);
      }
      assert.ok(service.effectiveDocument(uri).length > 0);
      const planned = await service.planMigration(uri);
      if (typeof planned !== 'string') assert.ok(planned.newText !== located.text);
      await checkLinkedDocuments(service, uri);
      await checkTokens(service, uri, located);
      service.effectiveStats({ uri });
      await service.closeDocument(uri);
    }));
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
