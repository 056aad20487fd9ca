import assert from 'node:assert/strict';
import type { CallHierarchyItem } from 'vscode-languageserver-types';
import { openFixture } from '../../test/fixture.ts';
import { cursorOf } from '../../test/occurrence-marks.ts';
import { HARBOUR_WORLD, MARA } from '../../test/small-harbour.ts';

/** The stat at `$0`, what feeds it and what it feeds, each as `name: detail`. */
async function ask(text: string) {
  const fixture = await openFixture(text);
  const { service } = fixture;
  const { uri, position } = await cursorOf(fixture);
  const [item] = await service.prepareCallHierarchy(uri, position);
  if (item === undefined) return undefined;
  const incoming = await service.incomingCalls(item);
  const outgoing = await service.outgoingCalls(item);
  for (const { from } of incoming) {
    // Nothing is endless: what is no stat has nothing above or below it.
    const deeper = await service.incomingCalls(from);
    assert.ok(from.name.includes(' ') ? deeper.length === 0 : true);
  }
  return {
    item: show(item),
    feeding: incoming.map(({ from }) => show(from)),
    fed: outgoing.map(({ to }) => show(to)),
  };
}

function show({ name, detail }: CallHierarchyItem): string {
  return `${name}: ${detail}`;
}

const PACKAGE = `//- temper.stat_package.json
{"id":"temper","label":"T","definitions":{"calm":{"id":"calm","axes":[{"name":"peace","semantic_type":"calming_source"}]},"temper":{"id":"temper","axes":[{"name":"heat"}]}},
 "derivation_capabilities":[{"id":"cool","from_semantic_types":["calming_source"],"to_stat_definition":"temper",
  "formulas":[{"source_semantic_types":{"a":"calming_source"},"weights":{"a":1},"output_axis":"heat"}]}]}
`;

describe('call hierarchy', () => {
  it('of an NPC tells her values, layer by layer, her tier, and the levels that ask for the axis', async () => {
    const game = (HARBOUR_WORLD + MARA).replace('"health": 100', '"heal$0th": 100');
    assert.deepEqual(await ask(game), {
      item: 'health: attributes · Mara · 65',
      feeding: ['base 100: npcs/mara.npc.json', 'state 65: npc_states/mara.npc_state.json'],
      fed: ['hurt: tier of attributes', 'battle_ready: level of attributes'],
    });
  });

  it('tells modifiers, from the value of an axis as well', async () => {
    const metadata =
      '"stats_metadata":{"attributes":{"modifiers":[{"type":"additive","axis":"strength","value":5,"source":"ring"}]}},';
    const game = (HARBOUR_WORLD + MARA)
      .replace('"id": 12,', `"id": 12, ${metadata}`)
      .replace('"strength": 90', '"strength": 9$00');
    assert.deepEqual((await ask(game))?.feeding, ['base 90: npcs/mara.npc.json', 'additive 5: ring']);
  });

  it('of a session entity tells what the session holds', async () => {
    const session =
      '//- one.session.json\n{"id":3,"scene_id":1,"flags":{},"stats":{"relationships":{"npc:12":{"aff$0inity":5}}}}\n';
    assert.deepEqual(await ask(HARBOUR_WORLD + session), {
      item: 'affinity: relationships · npc:12 · 5',
      feeding: ['session 5: one.session.json'],
      fed: ['stranger: tier of relationships', 'close: level of relationships'],
    });
  });

  it('of an axis tells all its tiers and levels', async () => {
    const found = await ask(HARBOUR_WORLD.replace('"name": "strength"', '"name": "str$0ength"'));
    assert.deepEqual(found?.feeding, []);
    assert.deepEqual(
      found?.fed.map((each) => each.split(':')[0]),
      ['able', 'expert', 'battle_ready', 'champion'],
    );
  });

  it('follows derivations in both directions', async () => {
    const heat = await ask(PACKAGE.replace('"name":"heat"', '"name":"he$0at"'));
    assert.deepEqual(heat?.feeding, ['peace: calm, by cool']);
    const peace = await ask(PACKAGE.replace('"name":"peace"', '"name":"pe$0ace"'));
    assert.deepEqual(peace?.fed, ['heat: temper, by cool']);
  });

  it('is about stats only', async () => {
    assert.equal(await ask(HARBOUR_WORLD.replace('"id": "hurt"', '"id": "hu$0rt"')), undefined);
  });

  it('answers nothing to what it did not say', async () => {
    const { service, uris } = await openFixture(HARBOUR_WORLD);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const item = { name: 'x', kind: 7 as const, uri: uris[0] ?? '', range, selectionRange: range };
    for (const data of [
      undefined,
      'x',
      { path: 3, isStat: true },
      { path: ['nowhere'], part: 'key', isStat: true },
    ]) {
      assert.deepEqual(await service.incomingCalls({ ...item, data }), []);
      assert.deepEqual(await service.outgoingCalls({ ...item, data }), []);
    }
  });
});
