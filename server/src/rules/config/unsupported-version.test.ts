import assert from 'node:assert/strict';
import { describeRule } from '../../../test/rule-fixture.ts';
import { validateStatsConfig } from '../../engine/config/validate-stats-config.ts';
import { configUnsupportedVersion } from './unsupported-version.ts';

const config = (version: string) => `//- stats_config.json\n{"version": ${version}, "definitions": {}}\n`;

describeRule(configUnsupportedVersion, {
  'marks a later version': {
    text: config('<<2>>'),
    messages: ['The stats_config is of version 2, but there is only version 1; the game reads it as that'],
    fixes: { 'Change the version to 1': '{"version": 1, "definitions": {}}' },
    safe: [],
  },
  'marks it inside a world': '//- world.json\n{"meta": {"stats_config": {"version": <<7>>}}}\n',
  'reads text as the game does': config('<<" 3 ">>'),
  'accepts version 1': config('1'),
  'accepts 1 as text and as true':
    '//- world.json\n[{"meta": {"stats_config": {"version": "1.0"}}}, {"meta": {"stats_config": {"version": true}}}]\n',
  'leaves versions that are none to other rules': config('"two"'),
  'leaves versions below 1 to the rule about the client': config('0'),
  'accepts a config without version': '//- stats_config.json\n{"definitions": {}}\n',
});

describe('a later version', () => {
  it('changes nothing in what the game reads', () => {
    const definitions = { d: { id: 'd', axes: [{ name: 'a' }] } };
    const [one, two] = [1, 2].map((version) => validateStatsConfig({ version, definitions }).config);
    assert.deepEqual(two?.definitions, one?.definitions);
    assert.ok(two);
  });
});
