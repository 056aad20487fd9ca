import assert from 'node:assert/strict';
import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { validateStatsConfig } from '../../engine/config/validate-stats-config.ts';
import { configNotPortable } from './not-portable.ts';

const axes = '"axes": [{"name": "a"}]';

describeRule(configNotPortable, {
  'marks a null and removes it': {
    text: definitionText('"axes": [{"name": "a", "semantic_type": <<null>>}]'),
    messages: [
      'Axis "a" of "d": "semantic_type" is null; the game\'s server takes that for left out, but its client refuses the whole config and takes a default one',
    ],
    fixes: { 'Remove "semantic_type"': '{"definitions": {"d": {"id": "d", "axes": [{"name": "a"}]}}}' },
    safe: ['Remove "semantic_type"'],
  },
  'looks into definitions and axes': definitionText(
    '"display_name": <<null>>, "axes": [{"name": "a", "display_name": <<null>>, "description": <<null>>}]',
  ),
  'looks into tiers, levels and conditions': definitionText(
    `${axes}, "tiers": [{"id": "t", "axis_name": "a", "min": 0, "max": null, "display_name": <<null>>}], "levels": [{"id": "l", "description": <<null>>, "conditions": {"a": {"type": "min", "min_value": 1, "max_value": <<null>>}}}]`,
  ),
  'says once what an export wrote many times, and removes all': {
    text: definitionText(
      '"display_name": <<null>>, "description": null, "axes": [{"name": "a", "display_name": null, "description": null}]',
    ),
    messages: [/^4 members of the definition "d" are null, this one first; the game's server takes them /],
    related: [
      'null: Definition "d": "description" is null as well',
      'null: Axis "a" of "d": "display_name" is null as well',
      'null: Axis "a" of "d": "description" is null as well',
    ],
    fixes: { 'Remove all 4': '{"definitions": {"d": {"id": "d", "axes": [{"name": "a"}]}}}' },
    safe: ['Remove all 4'],
  },
  'counts each definition for itself':
    '//- stats_config.json\n{"definitions": {"d": {"id": "d", "description": <<null>>, "axes": [{"name": "a"}]}, "e": {"id": "e", "description": <<null>>, "axes": [{"name": "a", "description": <<null>>, "display_name": <<null>>}]}}}\n',
  'leaves bounds that the game needs to another rule': definitionText(
    `${axes}, "levels": [{"id": "l", "conditions": {"a": {"type": "range", "min_value": null, "max_value": null}}}, {"id": "m", "conditions": {"a": {"type": "max", "max_value": null}}}]`,
  ),
  'accepts a tier without end': definitionText(
    `${axes}, "tiers": [{"id": "t", "axis_name": "a", "min": 0, "max": null}]`,
  ),
  'marks a version below 1': {
    text: '//- world.json\n{"meta": {"stats_config": {"version": <<0>>}}}\n',
    messages: [
      "The version of the stats_config is 0; the game's server does not mind, but its client refuses the whole config and takes a default one",
    ],
    fixes: { 'Change the version to 1': '{"meta": {"stats_config": {"version": 1}}}' },
    safe: ['Change the version to 1'],
  },
  'marks a negative version': '//- world.json\n{"meta": {"stats_config": {"version": <<-3>>}}}\n',
  'accepts later versions': '//- world.json\n{"meta": {"stats_config": {"version": 7}}}\n',
  'marks a source that the client does not know': {
    text: definitionText(`"source": <<"session.stat">>, ${axes}`),
    messages: [/^Definition "d": "source" is none of .*; did you mean "session\.stats"\?$/],
    fixes: {
      'Change to "session.stats"': `{"definitions": {"d": {"id": "d", "source": "session.stats", ${axes}}}}`,
      'Remove "source"': `{"definitions": {"d": {"id": "d", ${axes}}}}`,
    },
    safe: [],
  },
  'marks a source of another type': definitionText(`"source": <<null>>, ${axes}`),
  'accepts the sources of the client': definitionText(`"source": "derived", ${axes}`),
});

describe('what only the client refuses', () => {
  it('is all the same to the server', () => {
    const read = (version: number, rest: object) =>
      validateStatsConfig({ version, definitions: { d: { id: 'd', axes: [{ name: 'a' }], ...rest } } }).config
        ?.definitions;
    const plain = read(1, {});
    assert.ok(plain);
    assert.deepEqual(read(0, { display_name: null, description: null, source: 'session.stat' }), plain);
    assert.deepEqual(read(1, { axes: [{ name: 'a', semantic_type: null }] }), plain);
  });
});
