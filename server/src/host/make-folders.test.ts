import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolders } from './make-folders.ts';

describe('makeFolders', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stat-lens-folders-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('makes all that are missing, and none twice', () => {
    makeFolders(join(folder, 'a/b/c'));
    makeFolders(join(folder, 'a/b/c'));
    makeFolders(join(folder, 'a/b/d'));
    assert.deepEqual(readdirSync(join(folder, 'a/b')).sort(), ['c', 'd']);
  });

  it('fails where a file or a link to nowhere is in the way', () => {
    writeFileSync(join(folder, 'file'), '');
    symlinkSync('nowhere', join(folder, 'link'));
    assert.throws(() => makeFolders(join(folder, 'file/below')));
    assert.throws(() => makeFolders(join(folder, 'link/below')));
    assert.deepEqual(readdirSync(folder).sort(), ['file', 'link']);
  });

  it('fails where nobody may make folders', () => {
    if (process.platform !== 'linux') return;
    assert.throws(() => makeFolders('/proc/stat-lens/reports'), /ENOENT|EACCES|EPERM/);
  });
});
