import assert from 'node:assert/strict';
import { markOccurrences } from '../../../test/occurrence-marks.ts';

/**
 * Checks that from the place marked with `$0` all marked places are found, and no others: `<<declared>>`, `<meant>`,
 * `<=computed=>`.
 */
async function check(marked: string): Promise<void> {
  const plain = marked.replaceAll(/<<|>>|<=|=>|<|>/g, '');
  assert.equal(await markOccurrences(plain), marked.replace('$0', ''));
}

const OTHER_WORLD = `//- other/world.json
{"id":8,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"might"}]}}}}}
//- other/eel.npc.json
{"id":1,"world_id":8,"stats":{"d":{"might":5}}}
`;

describe('places of an axis', () => {
  it('are all over a world and its entities, computed keys included, and in no other world or definition', () =>
    check(`//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{
  "d":{"id":"d","axes":[{"name":"<<mi$0ght>>"},{"name":"luck"}],
    "tiers":[{"id":"low","axis_name":"<might>","min":0}],
    "levels":[{"id":"best","conditions":{"<might>":{"type":"min","min_value":5}}}]},
  "e":{"id":"e","axes":[{"name":"might"}]}
}},"gate":{"definitionId":"d","axis":"<might>","minValue":3},"change":{"packageId":"x","definitionId":"d","axes":{"<might>":2}}}}
//- npcs/mara.npc.json
{"id":12,"name":"might","stats":{"d":{"<might>":9,"<=might=>TierId":"low","note":"might"},"e":{"might":1}},
 "stats_metadata":{"d":{"modifiers":[{"type":"additive","axis":"<might>","value":1}]}}}
//- npcs/plain.npc.json
{"id":13,"world_id":7,"name":"Plain","stats":{"d":{"<might>":9}}}
//- npc_states/mara.npc_state.json
{"npc_id":12,"stats":{"d":{"<might>":8}}}
//- sessions/one.session.json
{"id":1,"scene_id":1,"world_id":7,"flags":{"gameObjects":{"objects":{"npc:12":{"components":[{"type":"stats:d","data":{"<might>":1}}]}}}},
 "stats":{"d":{"npc:12":{"<might>":4},"world":{"<might>":2}},"e":{"npc:12":{"might":4}}}}
//- items/ring.item.json
{"id":5,"name":"Ring","stats":{},"stats_metadata":{"d":{"modifiers":[{"type":"additive","axis":"<might>","value":1}]}}}
${OTHER_WORLD}`));

  it('are found from a stored tier key, and while the JSON is broken', () =>
    check(`//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"<<might>>"}]}}}}}
//- npcs/mara.npc.json
{"id":12,"stats":{"d":{"<might>":9,"<=mi$0ght=>TierId":"low",
`));

  it('of a package are in the worlds that have no such definition, and in its derivations', () =>
    check(`//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{}}}}
//- npcs/mara.npc.json
{"id":12,"stats":{"temper":{"<heat>":9}}}
//- stat_packages/temper.stat_package.json
{"id":"temper","label":"Temper","definitions":{"temper":{"id":"temper","axes":[{"name":"<<he$0at>>","semantic_type":"arousal_source"}]}},
 "derivation_capabilities":[{"id":"a","from_semantic_types":["x"],"to_stat_definition":"temper",
  "formulas":[{"source_semantic_types":{"a":"x"},"weights":{"a":1},"output_axis":"<heat>"}],
  "transforms":[{"output_key":"label","conditions":[{"when":{"<heat>":{"gte":5}},"then":"hot"}],"default":null}]}]}
${OTHER_WORLD}`));

  it('are only what has its name, even where a member beside the axes is called the same elsewhere', () =>
    check(`//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"might"}]}}}}}
//- npcs/mara.npc.json
{"id":12,"stats":{"d":{"no$0te":"x"}}}
`));
});

describe('places of a definition', () => {
  it('are keys of stats and modifiers, components, gates and its own id', () =>
    check(`//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"<<d>>":{"id":" <<d>> ","axes":[{"name":"d"}]}}},
 "gate":{"definitionId":"<d>","axis":"d"},"if":{"type":"stat_axis_gt","statDefinition":"<d>","axis":"d"}}}
//- npcs/mara.npc.json
{"id":12,"stats":{"<$0d>":{"d":9}},"stats_metadata":{"<d>":{"modifiers":[]}}}
//- npcs/plain.npc.json
{"id":13,"name":"Plain","stats":{"<d>":{"d":9}}}
//- sessions/one.session.json
{"id":1,"scene_id":1,"flags":{"gameObjects":{"objects":{"npc:12":{"components":[{"type":"stats:<d>","data":{"d":1}}]}}}},
 "stats":{"<d>":{"d":{"d":4}}}}
${OTHER_WORLD}`));
});

describe('places of tiers and levels', () => {
  it('a tier is told by its axis, too', () =>
    check(`//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"a"},{"name":"b"}],
  "tiers":[{"id":"<<lo$0w>>","axis_name":"a","min":0},{"id":"low","axis_name":"b","min":0}]}}},
 "gate":{"definitionId":"d","axis":"a","minTierId":"<low>"},"other":{"definitionId":"d","axis":"b","minTierId":"low"}}}
//- npcs/mara.npc.json
{"id":12,"stats":{"d":{"a":1,"aTierId":"<=low=>","b":1,"bTierId":"low"}}}
`));

  it('a level is stored under levelId and waited for by gates', () =>
    check(`//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"d":{"id":"d","axes":[{"name":"a"}],
  "levels":[{"id":"<<best>>","conditions":{"a":{"type":"min","min_value":1}}}]}}},
 "gate":{"definitionId":"d","minLevelId":"<best>"},"intimacy_gating":{"interactions":{"x":{"minimumLevel":"<best>"}}}}}
//- npcs/mara.npc.json
{"id":12,"stats":{"d":{"a":1,"levelId":"<=be$0st=>"}}}
`));

  it('old sections and old relationships hold them as well', () =>
    check(`//- world.json
{"id":7,"meta":{"relationship_schemas":{"default":[{"id":"<<friend>>","min":0}]}}}
//- sessions/one.session.json
{"id":1,"scene_id":1,"flags":{},"relationships":{"npc:12":{"affinity":3,"tierId":"<=fr$0iend=>"}}}
`));
});

describe('places of worlds, NPCs, instances and packages', () => {
  it('a world is named by entities and by settings', () =>
    check(`//- world.json
{"id":<<7>>,"name":"7","meta":{"stats_config":{"definitions":{}}}}
//- statlens.config.json
{"world":<7>}
//- npcs/mara.npc.json
{"id":7,"world_id":<$07>,"stats":{}}
//- sessions/one.session.json
{"id":7,"scene_id":7,"world_id":<7>,"flags":{},"stats":{}}
${OTHER_WORLD}`));

  it('an NPC is named by its state, by sessions, gates and its world', () =>
    check(`//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{}},"npc_overrides":{"<12>":{"nameOverride":"x"}},
 "gate":{"definitionId":"d","axis":"a","npcId":<12>,"entityRef":"npc:<12>"}}}
//- npcs/mara.npc.json
{"id":<<12>>,"name":"Mara","stats":{}}
//- npc_states/mara.npc_state.json
{"npc_id":<12>,"stats":{}}
//- sessions/one.session.json
{"id":12,"scene_id":1,"flags":{"gameObjects":{"objects":{"npc:<12>":{"id":<12>,"ref":"npc:<12>","components":[]}}}},
 "stats":{"d":{"npc:<1$02>":{},"npcPair:<12>:15":{},"npcPair:15:<12>":{},"npc:120":{},"npcPair:1:2:12":{}}}}
`));

  it('an instance is named by its NPCs', () =>
    check(`//- world.json
{"id":7,"meta":{}}
//- npcs/mara.npc.json
{"id":12,"character_instance_id":"<a-$01>","stats":{}}
//- instances/mara.instance.json
{"id":"<<a-1>>","character_id":"a-1","stats":{}}
`));

  it('a package is named by worlds and by changes', () =>
    check(`//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{}},"brain_config":{"active_packages":["core.mood","<te$0mper>"]},
 "change":{"packageId":"<temper>","axes":{"heat":1}}}}
//- stat_packages/temper.stat_package.json
{"id":"<<temper>>","label":"Temper","definitions":{"temper":{"id":"temper","axes":[{"name":"heat"}]}}}
`));
});
