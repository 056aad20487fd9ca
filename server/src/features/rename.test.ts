import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { cursorOf } from '../../test/occurrence-marks.ts';
import { renameIn } from '../../test/rename-fixture.ts';

/** Checks that every `[old|new]` in a text changes, and nothing else, when what stands at `$0` is renamed. */
async function check(marked: string, newName: string): Promise<void> {
  const before = marked.replaceAll(/\[([^[\]|]*)\|[^[\]|]*\]/g, '$1');
  const after = marked.replace('$0', '').replaceAll(/\[[^[\]|]*\|([^[\]|]*)\]/g, '$1');
  assert.equal(await renameIn(before, newName), after);
}

describe('rename', () => {
  it('an axis in stats, stored keys, tiers, conditions, modifiers, gates and changes, and in no other world', () =>
    check(
      `//- world.json
{"id":7, "meta": {"stats_config":{"definitions":{
  "d":{"id":"d","axes":[ { "name" : "[m$0ight|power]" } ],
    "tiers":[{"id":"low","axis_name":"[might|power]","min":0}],
    "levels":[{"id":"best","conditions":{"[might|power]":{"type":"min","min_value":5}}}]},
  "e":{"id":"e","axes":[{"name":"might"}]}
}},"gate":{"definitionId":"d","axis":"[might|power]"},"change":{"packageId":"x","definitionId":"d","axes":{"[might|power]":2}}}}
//- npcs/mara.npc.jsonc
// might
{"id":12,"stats":{"d":{ /* might */ "[might|power]":9,"[might|power]TierId":"low",},"e":{"might":1}},
 "stats_metadata":{"d":{"modifiers":[{"type":"additive","axis":"[might|power]","value":1}]}}}
//- npcs/plain.npc.json
{"id":13,"world_id":7,"name":"might","stats":{"d":{"[might|power]":9}}}
//- sessions/one.session.json
{"id":1,"scene_id":1,"flags":{},"stats":{"d":{"npc:12":{"[might|power]":4},"world":{"[might|power]":2}}}}
//- other/world.json
{"id":8,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"might"}]}}}}}
//- other/eel.npc.json
{"id":1,"world_id":8,"stats":{"d":{"might":5}}}
`,
      'power',
    ));

  it('from a stored key, with quotes and a name that has to be escaped', () =>
    check(
      `//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"[might|"\\\\"]"}]}}}}}
//- mara.npc.json
{"id":12,"stats":{"d":{"[might|"\\\\"]":9,"[m$0ight|"\\\\"]TierId":null}}}
`.replaceAll('"\\\\"', '\\"\\\\'),
      '"\\',
    ));

  it('a name that is written with escapes', () =>
    check(
      `//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"[m$0ight|x]"}]}}}}}
//- mara.npc.json
{"id":12,"stats":{"d":{"[mi\\u0067ht|x]":9,"[mi\\u0067htTierId|xTierId]":"low"}}}
`,
      'x',
    ));

  it('both of a doubled key', () =>
    check(
      `//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"[m$0ight|x]"}]}}}}}
//- mara.npc.json
{"id":12,"stats":{"d":{"[might|x]":9,"[might|x]":8}}}
`,
      'x',
    ));

  it('a definition', () =>
    check(
      `//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"[d|skills]":{"id":"[d$0|skills]","axes":[{"name":"d"}]}}},
 "gate":{"definitionId":"[d|skills]","axis":"d"}}}
//- mara.npc.json
{"id":12,"stats":{"[d|skills]":{"d":9}},"stats_metadata":{"[d|skills]":{"modifiers":[]}}}
//- sessions/one.session.json
{"id":1,"scene_id":1,"world_id":7,"flags":{"gameObjects":{"objects":{"npc:12":{"components":[{"type":"stats:[d|skills]","data":{"d":1}}]}}}},"stats":{"[d|skills]":{}}}
`,
      'skills',
    ));

  it('a tier and a level', async () => {
    const game = (tier: string, level: string) => `//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"a"}],
 "tiers":[{"id":"${tier}","axis_name":"a","min":0}],"levels":[{"id":"${level}","conditions":{"a":{"type":"min","min_value":1}}}]}}},
 "gate":{"definitionId":"d","axis":"a","minTierId":"${tier}","minLevelId":"${level}"}}}
//- mara.npc.json
{"id":12,"stats":{"d":{"a":1,"aTierId":"${tier}","levelId":"${level}"}}}
`;
    await check(game('[low|poor]', 'best').replace('"id":"[low', '"id":"[l$0ow'), 'poor');
    await check(game('low', '[best|top]').replace('"id":"[best', '"id":"[b$0est'), 'top');
  });

  it('a world and an NPC by their numbers', async () => {
    await check(
      `//- world.json
{"id":[7|70],"meta":{"stats_config":{"definitions":{}}}}
//- statlens.config.json
{"world":[7|70]}
//- mara.npc.json
{"id":12,"world_id":[7$0|70],"stats":{}}
`,
      '70',
    );
    await check(
      `//- mara.npc.json
{"id":[12|120],"name":"Mara","stats":{}}
//- mara.npc_state.json
{"npc_id":[12$0|120],"stats":{}}
//- world.json
{"id":12,"meta":{"stats_config":{"definitions":{}},"npc_overrides":{"[12|120]":{}}}}
//- one.session.json
{"id":1,"scene_id":12,"flags":{},"stats":{"d":{"npc:[12|120]":{},"npcPair:[12|120]:5":{}}}}
`,
      '120',
    );
  });

  it('an instance and a package', async () => {
    await check(
      `//- world.json
{"id":7,"meta":{}}
//- mara.npc.json
{"id":12,"character_instance_id":"[a|b]","stats":{}}
//- mara.instance.json
{"id":"[$0a|b]","character_id":"a","stats":{}}
`,
      'b',
    );
    await check(
      `//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{}},"brain_config":{"active_packages":["core.mood","[temper|wrath]"]}}}
//- temper.stat_package.json
{"id":"[temper$0|wrath]","label":"T","definitions":{}}
`,
      'wrath',
    );
  });

  it('what a package declares, in the overlay over it as well', () =>
    check(
      `//- statlens.config.json
{"packages":{"statsConfig":"overlay","files":["*.stat_package.json"]}}
//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"temper":{"tiers":[{"id":"[hot|warm]","axis_name":"heat","min":60}]}}}}}
//- mara.npc.json
{"id":12,"stats":{"temper":{"heat":70,"heatTierId":"[h$0ot|warm]"}}}
//- temper.stat_package.json
{"id":"temper","label":"T","definitions":{"temper":{"id":"temper","axes":[{"name":"heat"}],"tiers":[{"id":"[hot|warm]","axis_name":"heat","min":50}]}}}
`,
      'warm',
    ));

  it('the steps of axes in the settings, for one world of several by saying them once more', async () => {
    await check(
      `//- statlens.config.json
{"axisStep":{"*":1,"[d|skills].might":0.5,"[d|skills]":2,"might":3}}
//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"[d$0|skills]":{"id":"[d|skills]","axes":[{"name":"might"}]}}}}}
`,
      'skills',
    );
    await check(
      `//- statlens.config.json
{
  "axisStep": {
    "d.might": 0.5[|,
    "d.power": 0.5]
  }
}
//- 1.world.json
{"id":1,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"[mi$0ght|power]"}]}}}}}
//- 2.world.json
{"id":2,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"might"}]}}}}}
`,
      'power',
    );
  });

  it('the steps of axes by another line that ends as those around it', () =>
    check(
      `//- statlens.config.json
{\r\n\t"axisStep": {\r\n\t\t"d.might": 0.5[|,\r\n\t\t"d.power": 0.5]\r\n\t}\r\n}
//- 1.world.json
{"id":1,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"[mi$0ght|power]"}]}}}}}
//- 2.world.json
{"id":2,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"might"}]}}}}}
`,
      'power',
    ));

  it('the way to what is hidden by the settings', () =>
    check(
      `//- statlens.config.json
{"axisStep":{"d.[might|po~wer]":1},"suppressions":[{"code":"entity/clamped","file":"npcs/mara.npc.json","pointer":"/stats/d/[might|po~0wer]"},
 {"code":"entity/clamped","file":"npcs/tobin.npc.json","pointer":"/stats/d/might"},
 {"code":"entity/clamped","file":"npcs/mara.npc.json","pointer":"/stats/d"}]}
//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"[mi$0ght|po~wer]"}]}}}}}
//- npcs/mara.npc.json
{"id":12,"stats":{"d":{"[might|po~wer]":900}}}
`,
      'po~wer',
    ));

  it('within a bundle, which is a project of its own', async () => {
    const world =
      '"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"[mi$0ght|power]"}]}}}}';
    await check(
      `//- a.bundle.json
{"schema_version":1,"core":{"world":{"name":"W",${world}},
 "npcs":[{"source_id":12,"name":"Mara","stats":{"d":{"[might|power]":3}}}],
 "items":[{"source_id":5,"name":"Ring","stats":{},"stats_metadata":{"d":{"modifiers":[{"type":"additive","axis":"[might|power]","value":1}]}}}],
 "scenes":[{"if":{"type":"stat_axis_gt","statDefinition":"d","axis":"[might|power]","threshold":5}}]}}
//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"might"}]}}}}}
//- mara.npc.json
{"id":12,"stats":{"d":{"might":9}}}
`,
      'power',
    );
    await check(
      `//- a.bundle.json
{"schema_version":1,"core":{"world":{"name":"W","meta":{"npc_overrides":{"[12|13]":{}}}},"npcs":[{"source_id":[1$02|13],"name":"Mara","stats":{}}]}}
//- mara.npc.json
{"id":12,"stats":{}}
`,
      '13',
    );
  });

  it('in unsaved text as it is now', async () => {
    const fixture = await openFixture(
      '//- world.json\n{"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"might"}]}}}}}\n//- a.npc.json\n{"id":1,"stats":{"d":{}}}\n',
    );
    const [world = '', npc = ''] = fixture.uris;
    const text = '{"id":1,\n"stats":{"d":{"might":4}}}';
    fixture.service.setDocument(npc, 7, text);
    const style = { versioned: true, annotated: false, spell: (uri: string) => uri };
    const edit = await fixture.service.rename(npc, {
      position: { line: 1, character: 15 },
      newName: 'power',
      style,
    });
    assert.ok(typeof edit !== 'string');
    const places = edit.documentChanges?.map((change) =>
      'edits' in change ? [change.textDocument, change.edits.length] : [],
    );
    assert.deepEqual(places, [
      [{ uri: npc, version: 7 }, 1],
      [{ uri: world, version: null }, 1],
    ]);
  });

  it('changes nothing when the name stays', async () => {
    const text = `//- world.json\n{"id":7,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"mi$0ght"}]}}}}}\n`;
    assert.equal(await renameIn(text, 'might'), text.replace('$0', ''));
  });
});

describe('prepare rename', () => {
  const prepare = async (text: string) => {
    const fixture = await openFixture(text);
    const { uri, position } = await cursorOf(fixture);
    return fixture.service.prepareRename(uri, position);
  };

  it('answers the name inside its quotes', async () => {
    const text = `//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"might"}]}}}}}
//- mara.npc.json
{"stats":{"d":{"mightT$0ierId":"low"}}}
`;
    assert.deepEqual(await prepare(text), {
      range: { start: { line: 0, character: 16 }, end: { line: 0, character: 21 } },
      placeholder: 'might',
    });
  });

  it('answers nothing where there is no name', async () => {
    assert.equal(await prepare('//- mara.npc.json\n{"id":12,"na$0me":"Mara","stats":{}}\n'), undefined);
  });
});
