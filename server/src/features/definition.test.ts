import assert from 'node:assert/strict';
import type { LocationLink } from 'vscode-languageserver-types';
import { openFixture } from '../../test/fixture.ts';
import { markLocations } from '../../test/located-marks.ts';
import { cursorOf } from '../../test/occurrence-marks.ts';

type Question = 'definitions' | 'typeDefinitions';

/** Checks that from `$0` one goes to the marked places. */
async function check(question: Question, marked: string): Promise<readonly LocationLink[]> {
  const text = marked.replaceAll(/<<|>>/g, '');
  const fixture = await openFixture(text);
  const { uri, position } = await cursorOf(fixture);
  const links = await fixture.service[question](uri, position);
  const places = links.map(({ targetUri, targetSelectionRange }) => ({
    uri: targetUri,
    range: targetSelectionRange,
  }));
  const clean = text.replace('$0', '');
  assert.equal(await markLocations(fixture.service, clean, places), marked.replace('$0', ''));
  return links;
}

const WORLD = `//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"might"}],
 "tiers":[{"id":"low","axis_name":"might","min":0}],"levels":[{"id":"best","conditions":{"might":{"type":"min","min_value":1}}}]}}}}}
`;
const NPC = `//- mara.npc.json
{"id":12,"name":"Mara","stats":{"d":{"might":9,"mightTierId":"low","levelId":"best"}}}
`;
const MARKED_AXIS = WORLD.replace('"name":"might"', '"name":"<<might>>"');

describe('go to definition', () => {
  it('leads from an axis to its declaration, and tells the whole axis and the key', async () => {
    const [link] = await check('definitions', MARKED_AXIS + NPC.replace('"might":', '"mi$0ght":'));
    const target = WORLD.split('\n')[1] ?? '';
    assert.equal(
      target.slice(link?.targetRange.start.character, link?.targetRange.end.character),
      '{"name":"might"}',
    );
    assert.ok(link?.originSelectionRange);
    const { start, end } = link.originSelectionRange;
    assert.equal(NPC.split('\n')[1]?.slice(start.character, end.character), 'might');
  });

  it('leads from a value and from a stored tier key to the axis', async () => {
    await check('definitions', MARKED_AXIS + NPC.replace(':9', ':$09'));
    await check('definitions', MARKED_AXIS + NPC.replace('mightTier', 'mightT$0ier'));
  });

  it('leads from stored results to tiers and levels', async () => {
    await check(
      'definitions',
      WORLD.replace('"id":"low"', '"id":"<<low>>"') + NPC.replace('"low"', '"l$0ow"'),
    );
    await check(
      'definitions',
      WORLD.replace('"id":"best"', '"id":"<<best>>"') + NPC.replace('"best"', '"$0best"'),
    );
  });

  it('leads to a definition once, though its id stands there twice', () =>
    check(
      'definitions',
      WORLD.replace('"d":{"id":"d"', '"<<d>>":{"id":"d"') + NPC.replace('"d":', '"d$0":'),
    ));

  it('stays on a declaration', () =>
    check('definitions', WORLD.replace('"name":"might"', '"name":"<<mi$0ght>>"') + NPC));

  it('leads from a session to the NPC, and to each NPC of a pair', async () => {
    const session = `//- one.session.json\n{"id":1,"scene_id":1,"flags":{},"stats":{"d":{"npcPair:12:13":{"might":1}}}}\n`;
    const other = `//- tobin.npc.json\n{"id":13,"name":"Tobin","stats":{}}\n`;
    const first = NPC.replace('"id":12', '"id":<<12>>');
    await check('definitions', WORLD + first + other + session.replace(':12:', ':1$02:'));
    const second = other.replace('"id":13', '"id":<<13>>');
    await check('definitions', WORLD + NPC + second + session.replace(':13"', ':1$03"'));
  });

  it('leads to the package where the world has no such definition, and nowhere for what the game brings along', async () => {
    const world = `//- world.json\n{"id":7,"meta":{"stats_config":{"definitions":{}}}}\n`;
    const stats = `//- mara.npc.json\n{"id":12,"stats":{"temper":{"heat":1},"mood":{"valence":1}}}\n`;
    const own = `//- temper.stat_package.json\n{"id":"temper","label":"T","definitions":{"temper":{"id":"temper","axes":[{"name":"heat"}]}}}\n`;
    await check(
      'definitions',
      world + stats.replace('"heat"', '"$0heat"') + own.replace('"heat"', '"<<heat>>"'),
    );
    await check('definitions', world + stats.replace('"valence"', '"$0valence"') + own);
  });

  it('answers while the JSON of both files is broken', () =>
    check(
      'definitions',
      `//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"<<might>>"}
//- mara.npc.json
{"id":12,"stats":{"d":{"mi$0ght":9,
`,
    ));
});

describe('go to type definition', () => {
  it('leads from a tier to its axis', () =>
    check('typeDefinitions', MARKED_AXIS + NPC.replace('"low"', '"l$0ow"')));

  it('leads from an axis or level to its definition', async () => {
    const world = WORLD.replace('"d":{"id":"d"', '"<<d>>":{"id":"d"');
    await check('typeDefinitions', world + NPC.replace('"might":', '"m$0ight":'));
    await check('typeDefinitions', world + NPC.replace('"best"', '"b$0est"'));
  });

  it('leads from a definition or an NPC to its world', async () => {
    const world = WORLD.replace('"id":7', '"id":<<7>>');
    await check('typeDefinitions', world + NPC.replace('"d":', '"$0d":'));
    await check('typeDefinitions', world + NPC.replace('12', '$012'));
  });
});
