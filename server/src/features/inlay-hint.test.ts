import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver-types';
import { openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import { HARBOUR_WORLD, MARA } from '../../test/small-harbour.ts';
import { type HintKind, SWITCHES } from '../protocol/switches.ts';

const GAME = `${HARBOUR_WORLD}${MARA}//- sessions/a.session.json
{ "id": 3, "world_id": 7, "stats": { "relationships": {
  "npc:12": { "affinity": 5, "trust": 140 },
  "world": { "affinity": 12 } } } }
`;

const ALL = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

/** The lines of a file with their hints in angle brackets; lines without hints are left out. */
async function markHints(
  files: string,
  path: string,
  { range = ALL, kinds = SWITCHES.inlayHints as readonly HintKind[] } = {},
): Promise<string[]> {
  const { service } = await openFixture(files);
  const hints = await service.inlayHints(fixtureUri(path), range, (kind) => kinds.includes(kind));
  const located = await service.workspace.locate(fixtureUri(path));
  assert.ok(located);
  const lines = located.text.split('\n');
  for (const { position, label, paddingLeft } of hints.toReversed()) {
    assert.equal(paddingLeft, true);
    const line = lines[position.line] ?? '';
    lines[position.line] = `${line.slice(0, position.character)}<${label}>${line.slice(position.character)}`;
  }
  return lines.filter((line) => line.includes('<')).map((line) => line.trim());
}

describe('listInlayHints', () => {
  it('shows tiers, and effective values where something overrides or changes the number', async () => {
    assert.deepEqual(await markHints(GAME, 'npcs/mara.npc.json'), [
      '"strength": 90<expert>,',
      '"health": 100<→ 65 hurt>,',
    ]);
    assert.deepEqual(await markHints(GAME, 'npc_states/mara.npc_state.json'), [
      '{ "npc_id": 12, "stats": { "attributes": { "health": 65<hurt> } } }',
    ]);
    assert.deepEqual(await markHints(GAME, 'sessions/a.session.json'), [
      '"npc:12": { "affinity": 5<stranger>, "trust": 140<→ 100> },',
      '"world": { "affinity": 12<friend> } } } }',
    ]);
  });

  it('shows what is switched on', async () => {
    const path = 'npcs/mara.npc.json';
    assert.deepEqual(await markHints(GAME, path, { kinds: ['tiers'] }), ['"strength": 90<expert>,']);
    assert.deepEqual(await markHints(GAME, path, { kinds: ['effectiveValues'] }), ['"health": 100<→ 65>,']);
    assert.deepEqual(await markHints(GAME, path, { kinds: [] }), []);
  });

  it('keeps to the range', async () => {
    const range = { start: { line: 7, character: 0 }, end: { line: 7, character: 80 } };
    assert.deepEqual(await markHints(GAME, 'npcs/mara.npc.json', { range }), ['"health": 100<→ 65 hurt>,']);
  });

  it('answers while the JSON is broken, and says nothing where there is nothing to say', async () => {
    const broken = GAME.replace('"note": "left-handed"', '"note": , "x": {[');
    assert.deepEqual(await markHints(broken, 'npcs/mara.npc.json'), [
      '"strength": 90<expert>,',
      '"health": 100<→ 65 hurt>,',
    ]);
    const lost =
      '//- world.json\n{ "meta": {} }\n//- npcs/a.npc.json\n{ "id": 1, "stats": { "x": { "y": 5 } } }';
    assert.deepEqual(await markHints(lost, 'npcs/a.npc.json'), []);
    assert.deepEqual(await markHints(GAME, 'world.json'), []);
  });

  it('tells on pointing at a hint what a hover on the number tells', async () => {
    const { service } = await openFixture(GAME);
    const uri = fixtureUri('npcs/mara.npc.json');
    const hint = (await service.inlayHints(uri, ALL)).at(-1);
    assert.ok(hint);
    const tooltip = await service.inlayHintTooltip(hint);
    assert.deepEqual(tooltip, (await service.hover(uri, { line: 7, character: 16 }))?.contents);
    assert.ok(MarkupContent.is(tooltip) && tooltip.value.includes('runtime 65'));
    const plain = await service.inlayHintTooltip(hint, { readsMarkdown: false });
    assert.equal(plain?.kind, 'plaintext');
    assert.equal(await service.inlayHintTooltip({ ...hint, data: { uri: 7 } }), undefined);
  });
});
