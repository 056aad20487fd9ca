import assert from 'node:assert/strict';
import { joinUri, parentUri } from './uri.ts';

describe('joinUri', () => {
  for (const [folder, name, expected] of [
    ['file:///game', 'world.json', 'file:///game/world.json'],
    ['file:///game/', '../a b.json', 'file:///a%20b.json'],
    ['file://', 'world.json', 'file:///world.json'],
    ['vscode-vfs://github', 'world.json', 'vscode-vfs://github/world.json'],
    ['memfs:', 'world.json', 'memfs:/world.json'],
    ['file:///game', 'half \ud83d', 'file:///game/half%20%EF%BF%BD'],
  ] as const) {
    it(`finds ${name} in ${folder}`, () => assert.equal(joinUri(folder, name), expected));
  }

  it('works on every folder above a file', () => {
    for (let uri = 'vscode-vfs://github/a/b/c.json'; parentUri(uri) !== uri; uri = parentUri(uri)) {
      assert.equal(parentUri(joinUri(parentUri(uri), 'x.json')), parentUri(uri));
    }
  });
});
