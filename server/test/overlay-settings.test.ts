import assert from 'node:assert/strict';
import { openFixture } from './fixture.ts';

const PROJECT = `//- statlens.config.json
{}
//- stats_config.json
{"definitions": {"mood": {"display_name": "Temper"}, "ship": {"display_name": "Ship"}}}
//- ship.stat_package.json
{"id": "ship", "label": "Ship", "definitions": {"ship": {"id": "ship", "axes": [{"name": "hull"}]}}}
`;

const overlay = (members: string) => `{"packages": {"statsConfig": "overlay", ${members}}}`;

async function openProject() {
  const { service, uris } = await openFixture(PROJECT);
  const [settings, config, shipPackage] = uris;
  assert.ok(settings && config && shipPackage);
  let version = 0;
  return {
    writeSettings: (text: string) => service.setDocument(settings, ++version, text),
    writePackage: (text: string) => service.setDocument(shipPackage, ++version, text),
    listCodes: async () => (await service.diagnostics(config)).map(({ code }) => String(code)).sort(),
  };
}

describe('a stats_config', () => {
  it('is judged anew when the settings say what it means', async () => {
    const { writeSettings, listCodes } = await openProject();
    assert.deepEqual(await listCodes(), [
      'config/missing-member',
      'config/missing-member',
      'config/missing-member',
      'config/missing-member',
      'config/overlay-or-complete',
      'config/overlay-or-complete',
    ]);
    writeSettings(overlay('"files": ["*.stat_package.json"]'));
    assert.deepEqual(await listCodes(), []);
    writeSettings(overlay('"files": ["*.stat_package.json"], "builtIn": []'));
    assert.deepEqual(await listCodes(), ['config/missing-member', 'config/missing-member']);
    writeSettings(overlay('"files": ["plugins/*.json"]'));
    assert.deepEqual(await listCodes(), ['config/missing-member', 'config/missing-member']);
  });

  it('is judged anew when a package that it lies over changes', async () => {
    const { writeSettings, writePackage, listCodes } = await openProject();
    writeSettings(overlay('"files": ["*.stat_package.json"]'));
    assert.deepEqual(await listCodes(), []);
    writePackage('{"id": "ship", "label": "Ship", "definitions": {}}');
    assert.deepEqual(await listCodes(), ['config/missing-member', 'config/missing-member']);
  });
});
