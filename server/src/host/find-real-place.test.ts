import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRealPlace } from './find-real-place.ts';

describe('findRealPlace', () => {
  let folder: string;
  const at = (path: string) => join(folder, path);

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'stat-lens-place-')));
    mkdirSync(at('a'));
    writeFileSync(at('a/there'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('names what is there, and what is not there yet', () => {
    for (const path of ['a/there', 'a/new', 'b/c/new']) assert.equal(findRealPlace(at(path)), at(path));
  });

  it('follows links, to files and folders that are there or not', () => {
    symlinkSync('a', at('folder'));
    symlinkSync('a/there', at('live'));
    symlinkSync('folder/new', at('dangling'));
    symlinkSync('missing', at('lost'));
    symlinkSync('dangling', at('chain'));
    assert.equal(findRealPlace(at('folder/new')), at('a/new'));
    assert.equal(findRealPlace(at('live')), at('a/there'));
    assert.equal(findRealPlace(at('dangling')), at('a/new'));
    assert.equal(findRealPlace(at('chain')), at('a/new'));
    assert.equal(findRealPlace(at('lost/x')), at('missing/x'));
  });

  it('comes back from links that lead in circles', () => {
    symlinkSync('two', at('one'));
    symlinkSync('one', at('two'));
    symlinkSync('self/x', at('self'));
    for (const path of ['one', 'one/x', 'self', 'self/y'])
      assert.equal(typeof findRealPlace(at(path)), 'string');
  });
});
