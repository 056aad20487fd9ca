import assert from 'node:assert/strict';
import { SWITCHES } from '../protocol/switches.ts';
import { ClientSettings, readSettings } from './client-settings.ts';

describe('readSettings', () => {
  it('takes everything as on that is not switched off', () => {
    for (const told of [
      undefined,
      null,
      7,
      'no',
      [],
      {},
      { codeLens: null, inlayHints: 3 },
      { codeLens: { usage: null } },
    ]) {
      const { settings, invalid } = readSettings(told);
      assert.deepEqual(Object.keys(settings.codeLens), [...SWITCHES.codeLens]);
      assert.ok(
        [...Object.values(settings.codeLens), ...Object.values(settings.inlayHints)].every((on) => on),
      );
      assert.deepEqual(invalid, []);
    }
  });

  it('switches off, and names what is neither true nor false', () => {
    const told = {
      codeLens: { usage: false, population: 'off' },
      inlayHints: { tiers: 0, effectiveValues: false },
    };
    const { settings, invalid } = readSettings(told);
    assert.deepEqual([settings.codeLens.usage, settings.codeLens.population], [false, true]);
    assert.deepEqual(settings.inlayHints, { tiers: true, effectiveValues: false });
    assert.deepEqual(invalid, ['statLens.codeLens.population', 'statLens.inlayHints.tiers']);
  });
});

describe('ClientSettings', () => {
  it('tells its listeners of changes, and of nothing else', () => {
    const settings = new ClientSettings();
    let calls = 0;
    settings.onChange(() => calls++);
    settings.change(readSettings({}).settings);
    assert.equal(calls, 0);
    settings.change(readSettings({ codeLens: { usage: false } }).settings);
    assert.equal(calls, 1);
    assert.deepEqual([settings.showsLens('usage'), settings.showsHint('tiers')], [false, true]);
  });
});
