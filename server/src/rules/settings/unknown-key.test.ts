import { describeRule } from '../../../test/rule-fixture.ts';
import { settingsUnknownKey } from './unknown-key.ts';

describeRule(settingsUnknownKey, {
  'marks the key and offers the nearest setting': {
    text: '//- statlens.config.json\n{<<"ignroe">>: ["drafts/"]}\n',
    messages: ['There is no setting "ignroe", so what it says has no effect; did you mean "ignore"?'],
    fixes: { 'Rename to "ignore"': '{"ignore": ["drafts/"]}' },
    safe: [],
  },
  'renames for sure what differs in spelling only': {
    text: '//- statlens.config.json\n{<<"axis_step">>: {"*": 1}}\n',
    fixes: { 'Rename to "axisStep"': '{"axisStep": {"*": 1}}' },
    safe: ['Rename to "axisStep"'],
  },
  'knows the kinds of files': {
    text: '//- statlens.config.json\n{"files": {<<"npcs">>: ["a"], "npc": ["b"]}}\n',
    messages: ['There is no kind of file "npcs", so what it says has no effect'],
    fixes: {},
  },
  'looks into every object, and takes __proto__ for a key': {
    text: '//- statlens.config.json\n{<<"__proto__">>: 1, "overrides": [{<<"glob">>: 1}], "externals": {<<"npc">>: []}, "suppressions": [{<<"path">>: 1}], "packages": {<<"mode">>: 1}}\n',
  },
  'lets every code, definition and comment be': `//- statlens.config.json
// a comment
{"$schema": "x", "rules": {"any/code": "off"}, "axisStep": {"a.b": 1}, "overrides": [{"files": [], "rules": {"x/y": "off"}}],}
`,
  'has nothing to say about other files': '//- other/config.json\n{"ignroe": 1, "definitions": {}}\n',
});
