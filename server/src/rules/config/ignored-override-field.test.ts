import assert from 'node:assert/strict';
import { describeRule } from '../../../test/rule-fixture.ts';
import { mergeWorldConfig } from '../../engine/config/merge-world-config.ts';
import { configIgnoredOverrideField } from './ignored-override-field.ts';

const overlay = '//- statlens.config.json\n{"packages": {"statsConfig": "overlay"}}\n';
const config = (definitions: string) => `//- stats_config.json\n{"definitions": {${definitions}}}\n`;
const plugin =
  '//- plugins/temper.stat_package.json\n{"id": "plugin.temper", "label": "Temper", "definitions": {"temper": {"id": "temper", "axes": [{"name": "heat"}]}}}\n';

describeRule(configIgnoredOverrideField, {
  'marks axes and offers to remove them': {
    text: `${overlay}${config('"mood": {"display_name": "Temper", <<"axes">>: [{"name": "wit"}]}')}`,
    messages: [
      'Definition "mood" is laid over that of the package "core.mood", where the game ignores "axes"; a world can neither add, remove nor change the axes of a package',
    ],
    fixes: { 'Remove "axes"': '{"definitions": {"mood": {"display_name": "Temper"}}}' },
    safe: [],
  },
  'marks another id, and what only the client reads': {
    text: `${overlay}${config('"mood": {<<"id">>: "temper", <<"source">>: "derived", <<"derivation">>: {}}')}`,
    messages: [/; the definition keeps its id$/, /"source"; /, /"derivation"; /],
  },
  'accepts the id that the definition has anyway': `${overlay}${config('"mood": {"id": "mood", "tiers": [], "levels": [], "description": "x"}')}`,
  'leaves keys that nobody knows to another rule': `${overlay}${config('"mood": {"label": "Temper"}')}`,
  'accepts all of it in a new definition': `${overlay}${config('"temper": {"id": "temper", "axes": [{"name": "wit"}]}')}`,
  'accepts all of it in a complete config': config('"mood": {"id": "mood", "axes": [{"name": "valence"}]}'),
  'marks what lies over a package of the project that the game loads': {
    text: `//- statlens.config.json\n{"packages": {"statsConfig": "overlay", "files": ["plugins/*.json"]}}\n${config('"temper": {<<"axes">>: [{"name": "wit"}]}')}${plugin}`,
    messages: [/over that of the package "plugin\.temper"/],
  },
  'accepts all of it where the game does not load the file of the package': `${overlay}${config('"temper": {"id": "temper", "axes": [{"name": "wit"}]}')}${plugin}`,
  'marks what lies over the package that another file, not loaded, is called like too': {
    text: `//- statlens.config.json\n{"packages": {"statsConfig": "overlay", "files": ["plugins/*.json"]}}\n${config('"temper": {<<"axes">>: [{"name": "wit"}]}')}${plugin}//- z.stat_package.json\n{"id": "plugin.temper", "label": "Temper", "definitions": {}}\n`,
  },
  'accepts all of it where the package is not active': `//- statlens.config.json\n{"packages": {"statsConfig": "overlay", "builtIn": []}}\n${config('"mood": {"id": "mood", "axes": [{"name": "wit"}]}')}`,
});

describe('members of an overlay that the game ignores', () => {
  it('change nothing in the merge', () => {
    const ignored = { id: 'temper', axes: [{ name: 'wit' }], source: 'derived', derivation: {} };
    const merge = (mood: object) =>
      mergeWorldConfig({ stats_config: { definitions: { mood: { ...mood } } } });
    assert.deepEqual(merge(ignored), merge({}));
  });
});
