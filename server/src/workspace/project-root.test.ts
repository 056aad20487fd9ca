import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathFromUri, uriFromPath } from '../base/uri.ts';
import { createNodeFileSystem } from '../host/node-file-system.ts';
import { createPatientFileSystem } from '../host/patient-file-system.ts';
import { ProjectRootFinder } from './project-root.ts';

const WORLD = '{ "id": 1, "meta": { "stats_config": { "definitions": {} } } }';

describe('ProjectRootFinder', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'stat-lens-root-'));
    mkdirSync(join(root, 'game/isles/npcs'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  const find = async (folder: string) => {
    const found: (string | undefined)[] = [];
    for (const fileSystem of [createNodeFileSystem(), createPatientFileSystem()])
      found.push(await new ProjectRootFinder(fileSystem).find(uriFromPath(join(root, folder))));
    assert.equal(found[0], found[1]);
    return found[0] && pathFromUri(found[0]);
  };

  it('finds nothing where there is no project', async () => {
    assert.equal(await find('game/isles/npcs'), undefined);
  });

  it('finds a project by its config file, its stats_config or its world', async () => {
    for (const [name, text] of [
      ['statlens.config.json', '{}'],
      ['stats_config.json', '{}'],
      ['isles.world.jsonc', '{}'],
      ['anything.json', WORLD],
    ] as const) {
      write(`game/${name}`, text);
      assert.equal(await find('game/isles/npcs'), join(root, 'game'), name);
      rmSync(join(root, 'game', name));
    }
  });

  it('passes over other JSON files, broken ones and unreadable folders', async () => {
    write('game/package.json', '{ "name": "game" }');
    write('game/isles/broken.json', '{ "stats_config": ');
    mkdirSync(join(root, 'game/isles/folder.json'));
    assert.equal(await find('game/isles/npcs'), undefined);
    assert.equal(await find('game/nowhere'), undefined);
  });

  it('takes the nearest project without a repository', async () => {
    write('game/world.json', WORLD);
    write('game/isles/world.json', WORLD);
    assert.equal(await find('game/isles/npcs'), join(root, 'game/isles'));
  });

  it('takes the topmost project of the repository, and none outside it', async () => {
    write('world.json', WORLD);
    write('game/world.json', WORLD);
    write('game/isles/world.json', WORLD);
    mkdirSync(join(root, 'game/.git'));
    assert.equal(await find('game/isles/npcs'), join(root, 'game'));
  });
});
