import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { definitionUnused } from './unused.ts';

const definition = (id: string, more = '') => `"${id}": {"id": "${id}"${more}, "axes": [{"name": "a"}]}`;
const two = (second: string) => `//- stats_config.json\n{"definitions": {${definition('d')}, ${second}}}\n`;
const unused = `<<"e">>${definition('e').slice(3)}`;
const mara = '//- mara.npc.json\n{"id": 12, "name": "Mara", "stats": {"d": {"a": 5}}}\n';

describeRule(definitionUnused, {
  'marks the key and offers to remove the definition': {
    text: `${two(unused)}${mara}`,
    messages: ['No file of the project has stats under "e"; the game computes nothing with this definition'],
    fixes: { 'Remove the definition "e"': `{"definitions": {${definition('d')}}}` },
    safe: [],
  },
  'offers to name it in the settings where there are any': {
    text: `${two(unused)}${mara}//- statlens.config.json\n{"externals": {"definitions": ["x"]}}\n`,
    fixes: {
      'Remove the definition "e"': `{"definitions": {${definition('d')}}}`,
      'Say that "e" is in use outside of these files': '{"externals": {"definitions": ["x", "e"]}}',
    },
  },
  'accepts what the settings name': `${two(definition('e'))}${mara}//- statlens.config.json\n{"externals": {"definitions": ["e*"]}}\n`,
  'marks every definition when their names are spelled differently': `//- stats_config.json\n{"definitions": {<<"D">>: {"id": "D", "axes": [{"name": "a"}]}}}\n${mara}`,
  'also while the game refuses the config': `${definitionText('"axes": []').replace('"d":', '<<"d">>:')}//- a.npc.json\n{"id": 1, "name": "A", "stats": {"x": {"a": 1}}}\n`,
  'leaves a definition with another id to the rule about that': `${two(definition('e').replace('"id": "e"', '"id": "d"'))}${mara}`,
  'accepts what a session has': `${two(definition('e'))}${mara}//- one.session.json\n{"scene_id": 1, "flags": {}, "stats": {"e": {"npc:12": {"a": 1}}}}\n`,
  'accepts what only an item modifies': `${two(definition('e'))}${mara}//- charm.item.json\n{"id": 5, "name": "Charm", "stats": {}, "stats_metadata": {"e": {"modifiers": []}}}\n`,
  'accepts what a project further in has': `//- world.json\n{"meta": {"stats_config": {"definitions": {${definition('d')}}}}}\n//- in/world.json\n{"meta": {"stats_config": {"definitions": {}}}}\n//- in/mara.npc.json\n{"id": 12, "name": "Mara", "stats": {"d": {"a": 5}}}\n`,
  'knows nothing of projects beside it': `//- one/world.json\n{"meta": {"stats_config": {"definitions": {${definition('d')}, ${unused}}}}}\n//- one/mara.npc.json\n{"id": 12, "name": "Mara", "stats": {"d": {"a": 5}}}\n//- two/world.json\n{"meta": {"stats_config": {"definitions": {${definition('e')}}}}}\n//- two/ida.npc.json\n{"id": 13, "name": "Ida", "stats": {"e": {"a": 5}}}\n`,
  'accepts what the game derives': `${two(definition('mood'))}${mara}`,
  'accepts what the client reads elsewhere': `${two(definition('e', ', "source": "persona.traits"'))}${mara}`,
  'accepts what intimacy gating asks for': `//- world.json\n{"meta": {"intimacy_gating": {"version": 1}, "stats_config": {"definitions": {${definition('d')}, ${definition('relationships')}}}}}\n${mara}`,
  'stays silent where no file has stats': `${two(definition('e'))}//- mara.npc.json\n{"id": 12, "name": "Mara", "stats": {}}\n`,
  'stays silent in a project of worlds alone': two(definition('e')),
  'waits until all files are read': {
    text: `${two(definition('e'))}${mara}`,
    indexing: true,
  },
  'looks into the bundle alone': `//- all.bundle.json\n{"core": {"world": {"name": "W", "meta": {"stats_config": {"definitions": {${definition('d')}, ${unused}}}}}, "npcs": [{"source_id": 1, "name": "A", "stats": {"d": {"a": 1}}}]}}\n`,
});
