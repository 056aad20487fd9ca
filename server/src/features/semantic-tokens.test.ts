import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import { openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import { HARBOUR_WORLD, MARA } from '../../test/small-harbour.ts';
import { TOKEN_LEGEND } from '../protocol/token-legend.ts';

/** The tokens of a file: its text with `type.modifier<...>` around each. */
async function show(files: string, path: string, range?: Range): Promise<string> {
  const { service } = await openFixture(files);
  const located = await service.workspace.locate(fixtureUri(path));
  assert.ok(located);
  let { text } = located;
  for (const token of (await service.semanticTokens(fixtureUri(path), range)).toReversed()) {
    const start = located.lines().offsetAt(token.start);
    const names = TOKEN_LEGEND.tokenModifiers.filter((_, bit) => (token.modifiers & (1 << bit)) !== 0);
    const name = [TOKEN_LEGEND.tokenTypes[token.type], ...names].join('.');
    const end = start + token.length;
    text = `${text.slice(0, start)}${name}<${text.slice(start, end)}>${text.slice(end)}`;
  }
  return text;
}

const npc = (stats: string) =>
  `${HARBOUR_WORLD}//- a.npc.json\n{ "id": 12, "world_id": 7, "name": "strength", "stats": ${stats}`;

describe('listSemanticTokens', () => {
  it('shows the ids in a world, and where they are declared', async () => {
    const text = await show(HARBOUR_WORLD, 'world.json');
    for (const part of [
      '"class.declaration<attributes>": {',
      '{ "name": "property.declaration<strength>", "max_value": 100 }',
      '{ "id": "enumMember.declaration<able>", "axis_name": "property<strength>", "min": 0',
      '{ "id": "type.declaration<battle_ready>", "priority": 10',
      '"property<health>": { "type": "min"',
      '"name": "Harbour Town"',
    ]) {
      assert.ok(text.includes(part), `${part}\n${text}`);
    }
  });

  it('shows in stats what exists, and leaves slips and notes alone', async () => {
    assert.match(
      await show(HARBOUR_WORLD + MARA.replace('"health": 100', '"helth": 100'), 'npcs/mara.npc.json'),
      /"class<attributes>": \{\n +"property<strength>": 90,\n +"helth": 100,\n +"note": "left-handed"\n/,
    );
    assert.match(
      await show(npc('{ "other": { "strength": 1 } } }'), 'a.npc.json'),
      /"other": \{ "strength": 1 \}/,
    );
  });

  it('shows what the game computed, and what of it is out of date', async () => {
    const stats =
      '{ "attributes": { "strength": 90, "strengthTierId": "expert", "health": 10, "healthTierId": "fit", "levelId": "champion" } } }';
    assert.match(
      await show(npc(stats), 'a.npc.json'),
      /"property\.readonly<strengthTierId>": "enumMember\.readonly<expert>", "property<health>": 10, "property\.readonly\.deprecated<healthTierId>": "enumMember\.readonly\.deprecated<fit>", "property\.readonly\.deprecated<levelId>": "type\.readonly\.deprecated<champion>"/,
    );
  });

  it('answers for a range, while the JSON is broken, and for nothing', async () => {
    const broken = npc('{\n"attributes": {\n"strength": 9,\n"health": ');
    assert.match(await show(broken, 'a.npc.json'), /"class<attributes>": \{\n"property<strength>": 9/);
    const line = { start: { line: 2, character: 0 }, end: { line: 2, character: 99 } };
    const one = await show(broken, 'a.npc.json', line);
    assert.match(one, /"attributes": \{\n"property<strength>": 9/);
    const { service } = await openFixture(HARBOUR_WORLD);
    assert.deepEqual(await service.semanticTokens('file:///game/none.json'), []);
  });

  it('keeps to the text between the quotes, with other keys around ids and with escapes', async () => {
    const session = `${HARBOUR_WORLD}//- s.session.json
{ "id": 3, "scene_id": 1, "stats": { "attributes": { "npc:12": { "stren\\u0067th": 1 } } } }`;
    const text = await show(session, 's.session.json');
    assert.match(text, /"class<attributes>": \{ "npc:12": \{ "property<stren\\u0067th>": 1 \} \}/);
  });
});
