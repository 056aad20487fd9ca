import assert from 'node:assert/strict';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import type { LanguageService } from '../src/language-service.ts';
import { askEditedTexts } from './ask-edited-texts.ts';
import { HARBOUR_WORLD, MARA } from './small-harbour.ts';

const OTHERS = `//- sessions/a.session.json
{ "id": 3, "world_id": 7, "flags": { "gameObjects": { "objects": { "npc:12": { "components": [
    { "type": "stats:relationships", "data": { "affinity": 50 } }] } } } },
  "stats": { "attributes": { "npcPair:12:13": { "strength": 12, "flags": ["x"] } } },
  "relationships": { "npc:12": { "affinity": 5, "tierId": "x" } } }
//- temper.stat_package.json
{ "id": "temper", "label": "T", "definitions": { "temper": { "id": "temper", "axes": [{ "name": "heat" }] } },
  "derivation_capabilities": [{ "id": "x", "to_stat_definition": "attributes", "formulas": [{ "output_axis": "luck" }],
    "transforms": [{ "conditions": [{ "when": { "luck": { "gt": 1 } }, "then": "lucky" }] }] }] }
//- statlens.config.json
{ "world": 7, "axisStep": { "attributes.luck": 1, "__proto__": 2 },
  "suppressions": [{ "code": "x", "file": "npcs/mara.npc.json", "pointer": "/stats/attributes/strength" }] }
`;

const PATHS = [
  'world.json',
  'npcs/mara.npc.json',
  'sessions/a.session.json',
  'temper.stat_package.json',
  'statlens.config.json',
];

/** Asks everything about one place, and follows what is answered. */
async function askAll(service: LanguageService, uri: string, position: Range['start']): Promise<void> {
  const spell = (each: string) => each;
  for (const link of await service.definitions(uri, position)) checkRange(link.targetSelectionRange);
  for (const link of await service.typeDefinitions(uri, position)) checkRange(link.targetSelectionRange);
  for (const found of await service.references(uri, position, true)) checkRange(found.range);
  for (const found of await service.documentHighlights(uri, position)) checkRange(found.range);
  const style = { versioned: true, annotated: true, spell };
  const prepared = await service.prepareRename(uri, position);
  const edit = await service.rename(uri, { position, newName: '99', style });
  if (typeof prepared === 'string') assert.equal(edit, prepared);
  for (const item of await service.prepareCallHierarchy(uri, position)) {
    await service.incomingCalls(item);
    await service.outgoingCalls(item);
  }
}

function checkRange({ start, end }: Range): void {
  assert.ok(start.line < end.line || (start.line === end.line && start.character <= end.character));
}

function checkOutline(symbols: readonly DocumentSymbol[]): void {
  for (const { name, range, selectionRange, children } of symbols) {
    assert.ok(name !== '' && !name.includes('\n'));
    checkRange(range);
    checkRange(selectionRange);
    checkOutline(children ?? []);
  }
}

describe('navigation', () => {
  it('answers for any text, however broken', () =>
    askEditedTexts(HARBOUR_WORLD + MARA + OTHERS, PATHS, async ({ service, uri, positions }) => {
      for (const position of positions) await askAll(service, uri, position);
      checkOutline(await service.documentSymbols(uri));
      for (const link of await service.documentLinks(uri))
        await service.resolveDocumentLink(link, (each) => each);
      for (const symbol of await service.workspaceSymbols('a', true))
        await service.resolveWorkspaceSymbol(symbol);
    }));
});
