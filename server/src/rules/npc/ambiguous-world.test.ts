import { describeRule } from '../../../test/rule-fixture.ts';
import { npcAmbiguousWorld } from './ambiguous-world.ts';

const config = '"meta": {"stats_config": {}}';
const harbour = `{"id": 7, "name": "Harbour", ${config}}`;
const marsh = `{"id": 8, "name": "Marsh", ${config}}`;
const stats = '"stats": {"d": {"a": 1}}';

describeRule(npcAmbiguousWorld, {
  'marks stats between two worlds': {
    text: `//- worlds.world.json\n[${harbour}, ${marsh}]\n//- mara.npc.json\n{"id": 12, <<"stats">>: {"d": {"a": 1}}}\n`,
    messages: [
      '2 worlds are equally near and no "world_id" says which is meant; the game leaves the stats as they are, without tiers and level',
    ],
    related: [
      `${harbour} in worlds.world.json: World "Harbour"`,
      `${marsh} in worlds.world.json: World "Marsh"`,
    ],
    fixes: {
      'Set "world_id" to 7, "Harbour"': `{"id": 12, "stats": {"d": {"a": 1}}, "world_id": 7}`,
      'Set "world_id" to 8, "Marsh"': `{"id": 12, "stats": {"d": {"a": 1}}, "world_id": 8}`,
    },
    safe: [],
  },
  'writes over an id of 0': {
    text: `//- worlds.world.json\n[${harbour}, ${marsh}]\n//- mara.npc.json\n{"world_id": 0, <<"stats">>: {"d": {"a": 1}}}\n`,
    fixes: {
      'Set "world_id" to 7, "Harbour"': `{"world_id": 7, ${stats}}`,
      'Set "world_id" to 8, "Marsh"': `{"world_id": 8, ${stats}}`,
    },
  },
  'writes over what is no id': {
    text: `//- worlds.world.json\n[${harbour}, ${marsh}]\n//- mara.npc.json\n{"world_id": null, <<"stats">>: {"d": {"a": 1}}}\n`,
    fixes: {
      'Set "world_id" to 7, "Harbour"': `{"world_id": 7, ${stats}}`,
      'Set "world_id" to 8, "Marsh"': `{"world_id": 8, ${stats}}`,
    },
  },
  'offers no id that several worlds have': {
    text: `//- worlds.world.json\n[${harbour}, ${harbour}, ${marsh}]\n//- mara.npc.json\n{<<"stats">>: {"d": {"a": 1}}}\n`,
    fixes: { 'Set "world_id" to 8, "Marsh"': `{${stats}, "world_id": 8}` },
  },
  'marks an id that two worlds have': {
    text: `//- worlds.world.json\n[${harbour}, ${harbour}]\n//- mara.npc.json\n{"id": 12, "world_id": <<7>>, ${stats}}\n`,
    messages: ['2 worlds have the id 7, so nobody can tell which is meant; the game keeps only one of them'],
    fixes: {},
  },
  'says nothing until all files were read': {
    text: `//- worlds.world.json\n[${harbour}, ${marsh}]\n//- mara.npc.json\n{"id": 12, ${stats}}\n`,
    indexing: true,
  },
  'says nothing without stats': `//- worlds.world.json\n[${harbour}, ${marsh}]\n//- mara.npc.json\n{"id": 12, "stats": {}}\n`,
  'accepts an id': `//- worlds.world.json\n[${harbour}, ${marsh}]\n//- mara.npc.json\n{"id": 12, "world_id": 8, ${stats}}\n`,
});
