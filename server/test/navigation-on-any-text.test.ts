import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import type { LanguageService } from '../src/language-service.ts';
import { openFixture } from './fixture.ts';
import { fixtureUri } from './fixture-files.ts';
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

const paths = [
  'world.json',
  'npcs/mara.npc.json',
  'sessions/a.session.json',
  'temper.stat_package.json',
  'statlens.config.json',
];

/** A place in a text, as a part of its length. */
const place = fc.nat(9999).map((part) => part / 10_000);

/** A stretch of text is replaced by some characters, as while people type. */
const change = fc.record({
  at: place,
  length: fc.nat(12),
  text: fc.constantFrom(
    '',
    ',',
    '"',
    '{',
    '}',
    '[',
    ':',
    'null',
    '"__proto__": {}',
    '-',
    '/*',
    '\\',
    '12',
    '\u2028',
  ),
});

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
  it('answers for any text, however broken', async () => {
    const { service, fileSystem } = await openFixture(HARBOUR_WORLD + MARA + OTHERS);
    let version = 1;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.array(change, { maxLength: 3 }),
        fc.array(place, { minLength: 3, maxLength: 3 }),
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
          for (const part of places) {
            await askAll(service, uri, located.lines().positionAt(Math.floor(part * text.length)));
          }
          checkOutline(await service.documentSymbols(uri));
          for (const link of await service.documentLinks(uri))
            await service.resolveDocumentLink(link, (each) => each);
          for (const symbol of await service.workspaceSymbols('a', true))
            await service.resolveWorkspaceSymbol(symbol);
        },
      ),
      { numRuns: 120 },
    );
  });
});
