import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeReportFile } from './write-report-file.ts';

describe('writeReportFile', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stat-lens-report-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes a file, and the folders above it', () => {
    const path = join(folder, 'a/b/report.json');
    assert.deepEqual(writeReportFile(path, 'é\n'), { kind: 'written' });
    assert.equal(readFileSync(path, 'utf8'), 'é\n');
    assert.deepEqual(readdirSync(join(folder, 'a/b')), ['report.json']);
  });

  it('replaces the report of yesterday', () => {
    const path = join(folder, 'report.json');
    writeFileSync(path, 'something that is much longer');
    assert.deepEqual(writeReportFile(path, 'short'), { kind: 'written' });
    assert.equal(readFileSync(path, 'utf8'), 'short');
  });

  it('keeps links, and writes to where they lead, also when nothing is there yet', () => {
    const link = join(folder, 'link.json');
    symlinkSync('out/report.json', link);
    for (const text of ['first', 'second']) {
      assert.deepEqual(writeReportFile(link, text), { kind: 'written' });
      assert.ok(lstatSync(link).isSymbolicLink());
      assert.equal(readFileSync(join(folder, 'out/report.json'), 'utf8'), text);
    }
    symlinkSync('circle.json', join(folder, 'circle.json'));
    assert.equal(writeReportFile(join(folder, 'circle.json'), 'x').kind, 'refused');
  });

  it('leaves folders and read-only files as they are', () => {
    assert.equal(writeReportFile(folder, 'x').kind, 'refused');
    const path = join(folder, 'report.json');
    writeFileSync(path, 'mine');
    chmodSync(path, 0o444);
    assert.equal(writeReportFile(path, 'x').kind, 'refused');
    assert.equal(writeReportFile(join(path, 'below'), 'x').kind, 'refused');
    assert.equal(readFileSync(path, 'utf8'), 'mine');
  });

  it('says so where no folder can be made', () => {
    writeFileSync(join(folder, 'file'), '');
    assert.equal(writeReportFile(join(folder, 'file/a/b.json'), 'x').kind, 'refused');
  });

  if (process.platform === 'linux') {
    it('does not try for ever where the system says that there is nothing', () => {
      const result = writeReportFile('/proc/x/y', 'x');
      assert.ok(result.kind === 'refused');
      assert.match(result.message, /^The folder of the file cannot be made: .*\/proc\/x/);
    });
  }
});
