import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import { validateStatsConfig } from '../engine/config/validate-stats-config.ts';
import { MOST_WORDED, validateConfig } from './validate-config.ts';

const MANY = MOST_WORDED + 20;
const namesakes = Array.from({ length: MANY + 1 }, () => '{ "name": "a" }');

describe('validateConfig', () => {
  it('says what validateStatsConfig says, of each code up to a point in words', () => {
    const axes = [...namesakes.map((text) => JSON.parse(text)), 5, {}];
    const config = { definitions: { d: { id: 'd', axes } } };
    const { errors } = validateConfig(config);
    const all = validateStatsConfig(config).errors;
    assert.deepEqual(
      errors.map(({ code }) => code),
      all.map(({ code }) => code),
    );
    const worded = errors.filter(({ message }) => message !== '');
    assert.equal(worded.length, errors.length - 20);
    assert.deepEqual(
      worded,
      all.filter((error) => worded.some(({ pointer }) => pointer === error.pointer)),
    );
  });

  it('answers the config where nothing is wrong', () => {
    const config = { definitions: { d: { id: ' d ', axes: [{ name: 'a', min_value: '3' }] } } };
    assert.deepEqual(validateConfig({ definitions: {} }), {
      errors: [],
      config: { version: 1, definitions: {} },
    });
    const { errors, config: read } = validateStatsConfig(config);
    assert.deepEqual(validateConfig(config), { errors, ...(read && { config: read }) });
  });

  it('leaves no words out where many errors are hidden', async () => {
    const hidden = namesakes.slice(0, MANY).map((axis) => `${axis},\n`);
    const axes = `${hidden.join('')}// stat-lens-ignore-end\n{ "name": "a" }`;
    const { service } = await openFixture(
      `//- world.jsonc\n// stat-lens-ignore-start axis/duplicate-name\n{ "id": 1, "meta": { "stats_config": { "definitions": { "d": { "id": "d", "axes": [\n${axes}\n] } } } } }\n`,
    );
    const told = service
      .check(fixtureUri('world.jsonc'))
      .filter(({ code }) => code === 'axis/duplicate-name');
    assert.deepEqual(
      told.map(({ message, path }) => [message, path.at(-2)]),
      [['Axis "a" exists twice; the game refuses the whole config', MANY]],
    );
  });
});
