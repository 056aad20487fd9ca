import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { uriFromPath } from '../base/uri.ts';
import { FileWatch } from './file-watch.ts';

/** How long it is waited until something is told, in milliseconds. */
const PATIENCE = 10_000;

/** So often is tried what goes wrong only now and then. */
const TIMES = 4;

describe('FileWatch', () => {
  let folder: string;
  let told: Set<string>;
  let watch: FileWatch;

  beforeEach(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'stat-lens-watch-')));
    told = new Set();
    watch = new FileWatch(
      (uri) => told.add(uri),
      (error) => assert.fail(String(error)),
    );
    write('game/world.json');
    write('game/npcs/a.json');
    write('game/npcs/deep/b.json');
    await watch.follow([uriFromPath(join(folder, 'game'))]);
  });
  afterEach(async () => {
    await watch.close();
    rmSync(folder, { recursive: true });
  });

  const write = (path: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `{ "at": ${process.hrtime.bigint()} }`);
  };
  const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  /** Writes a file, and waits until that is told: of itself, or of all that is watched. */
  const hearWrite = async (path: string) => {
    told.clear();
    write(path);
    const uris = [path, 'game'].map((name) => uriFromPath(join(folder, name)));
    const end = Date.now() + PATIENCE;
    while (!uris.some((uri) => told.has(uri))) {
      assert.ok(Date.now() < end, `${path} was written in vain`);
      await wait(10);
    }
  };

  it('tells of changed files, and not of those that are never read', async () => {
    await hearWrite('game/npcs/deep/b.json');
    write('game/node_modules/c.json');
    write('game/.git/d.json');
    write('game/e.png');
    await hearWrite('game/npcs/new/f.json');
    assert.ok(![...told].some((uri) => /[cd]\.json|e\.png/.test(uri)), [...told].join());
  });

  it('goes on when its folder is elsewhere for a moment', async () => {
    for (let time = 0; time < TIMES; time += 1) {
      renameSync(join(folder, 'game'), join(folder, 'elsewhere'));
      await wait(time * 75);
      renameSync(join(folder, 'elsewhere'), join(folder, 'game'));
      await wait(600);
      await hearWrite('game/npcs/a.json');
      await hearWrite('game/npcs/deep/b.json');
    }
  });

  it('goes on when a folder in it is made anew, as git does it', async () => {
    for (let time = 0; time < TIMES; time += 1) {
      rmSync(join(folder, 'game/npcs'), { recursive: true });
      if (time % 2 === 1) await wait(time * 10);
      write('game/npcs/deep/b.json');
      await wait(500);
      await hearWrite(`game/npcs/a.json`);
      await hearWrite(`game/npcs/deep/new${time}.json`);
    }
  });

  it('goes on when folders change places', async () => {
    write('game/others/deep/c.json');
    for (let time = 0; time < TIMES; time += 1) {
      renameSync(join(folder, 'game/npcs'), join(folder, 'game/spare'));
      renameSync(join(folder, 'game/others'), join(folder, 'game/npcs'));
      renameSync(join(folder, 'game/spare'), join(folder, 'game/others'));
      await wait(500);
      await hearWrite(`game/npcs/deep/x${time}.json`);
      await hearWrite(`game/others/deep/y${time}.json`);
    }
  });
});
