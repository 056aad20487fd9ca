import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { type Fixture, openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import { markLocations } from '../../test/located-marks.ts';
import { cursorOf } from '../../test/occurrence-marks.ts';

const GAME = `//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"might"}],
 "tiers":[{"id":"low","axis_name":"might","min":0}]}}}}}
//- mara.npc.json
{"id":12,"name":"Mara","stats":{"d":{"might":9,"mightTierId":"low"}}}
//- tobin.npc.json
{"id":13,"name":"Tobin","stats":{"d":{"might":8}}}
`;

async function check(marked: string, withDeclarations: boolean, prepare?: (fixture: Fixture) => void) {
  const text = marked.replaceAll(/<<|>>/g, '');
  const fixture = await openFixture(text);
  prepare?.(fixture);
  const { uri, position } = await cursorOf(fixture);
  const found = await fixture.service.references(uri, position, withDeclarations);
  assert.equal(await markLocations(fixture.service, text.replace('$0', ''), found), marked.replace('$0', ''));
}

describe('find references', () => {
  const marked = GAME.replaceAll('"might', '"<<might>>').replace(/<<might>>"(?=:9)/, 'mi$0ght"');

  it('lists every place but the declaration', () =>
    check(
      GAME.replaceAll(/(?<!"name":)"might/g, '"<<might>>').replace('<<might>>":9', '<<mi$0ght>>":9'),
      false,
    ));

  it('lists the declaration, too, when wanted, and from the value of an axis', async () => {
    await check(marked.replace('mi$0ght":9', '<<mi$0ght>>":9'), true);
    await check(marked.replace('mi$0ght":9', '<<might>>":$09'), true);
  });

  it('sees unsaved text', async () => {
    const fixture = await openFixture(GAME);
    const { service } = fixture;
    const uri = fixtureUri('tobin.npc.json');
    service.setDocument(uri, 1, '{"id":13,"name":"Tobin","stats":{"d":{"luck":8}}}');
    const world = fixtureUri('world.json');
    const character = GAME.split('\n')[1]?.indexOf('might') ?? 0;
    const found = await service.references(world, { line: 0, character }, false);
    assert.deepEqual([...new Set(found.map((place) => place.uri))], [fixtureUri('mara.npc.json'), world]);
  });

  it('lists nothing where there is no id', async () => {
    const fixture = await openFixture(GAME);
    assert.deepEqual(
      await fixture.service.references(fixtureUri('world.json'), { line: 0, character: 0 }, true),
      [],
    );
  });

  it('lists where a location is home, in plain files as well', () =>
    check(
      `//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{}}}}
//- quay.location.json
{"id":<<5$0>>,"name":"Quay","x":0,"y":0,"stats":{}}
//- mara.npc.json
{"id":5,"name":"Mara","home_location_id":<<5>>,"stats":{"d":{"might":1}}}
//- mara.npc_state.json
{"npc_id":5,"current_location_id":<<5>>,"stats":{"d":{"might":1}}}
`,
      true,
    ));

  it('keeps to the project that a file belongs to', () =>
    check(
      `//- one/world.json
{"id":7,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"<<m$0ight>>"}]}}}}}
//- one/mara.npc.json
{"id":12,"stats":{"d":{"<<might>>":9}}}
//- two/world.json
{"id":7,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"might"}]}}}}}
//- two/mara.npc.json
{"id":12,"stats":{"d":{"might":9}}}
`,
      true,
    ));
});

describe('document highlights', () => {
  const highlight = async (text: string) => {
    const fixture = await openFixture(text);
    const { uri, position } = await cursorOf(fixture);
    return fixture.service.documentHighlights(uri, position);
  };

  it('show the same id in this file, with what each place does', async () => {
    const found = await highlight(GAME.replace('"name":"might"', '"name":"m$0ight"'));
    assert.deepEqual(
      found.map(({ range, kind }) => [range.start.line, kind]),
      [
        [0, DocumentHighlightKind.Write],
        [1, DocumentHighlightKind.Read],
      ],
    );
    const stored = await highlight(GAME.replace('mightTier', 'mightTi$0er'));
    assert.deepEqual(
      stored.map(({ kind }) => kind),
      [DocumentHighlightKind.Read, DocumentHighlightKind.Text],
    );
  });

  it('show on the value of an axis what they show on its key, as references do', async () => {
    const found = await highlight(GAME.replace(':9', ':$09'));
    assert.ok(found.length > 0);
    assert.deepEqual(found, await highlight(GAME.replace('"might":9', '"mi$0ght":9')));
  });

  it('are none on other numbers', async () => {
    assert.deepEqual(await highlight(GAME.replace('"min":0', '"min":$00')), []);
  });
});
