import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { normalizeUri, pathFromUri, uriFromPath } from '../base/uri.ts';
import type { ReadResult } from '../workspace/file-system.ts';
import { createNodeFileSystem, type NodeFileSystem } from './node-file-system.ts';

describe('createNodeFileSystem', () => {
  let root: string;
  let files: NodeFileSystem;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'stat lens #1 %20 [ä] '));
    files = createNodeFileSystem({ maxBytes: 200_000 });
  });

  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  function write(name: string, content: string | Uint8Array = '{}'): string {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  function read(name: string): ReadResult {
    return files.read(uriFromPath(join(root, name)));
  }

  /** The files found, as paths below the root. */
  function found(folder = root): string[] {
    return files.findJsonFiles(uriFromPath(folder)).map((uri) => pathFromUri(uri).slice(root.length + 1));
  }

  describe('read', () => {
    it('gives the text of a file of any length', () => {
      for (const length of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
        write('a.json', 'x'.repeat(length));
        assert.deepEqual(read('a.json'), { kind: 'text', text: 'x'.repeat(length), bom: false });
      }
      write('b.json', '\uFEFF{"ä": "€😀"}');
      assert.deepEqual(read('b.json'), { kind: 'text', text: '{"ä": "€😀"}', bom: true });
    });

    it('refuses files that are too large, naming sizes', () => {
      truncateSync(write('a.json'), 25_300_000);
      assert.deepEqual(read('a.json'), {
        kind: 'refused',
        code: 'syntax/too-large',
        message: 'The file is too large to be read: 25.3 MB, and the limit is 0.2 MB',
      });
    });

    it('refuses what is not UTF-8', () => {
      write('a.json', Buffer.from('{"a": "\xe9"}', 'latin1'));
      assert.deepEqual(read('a.json'), {
        kind: 'refused',
        code: 'syntax/encoding',
        message: 'Not UTF-8: byte 0xE9 at offset 7; save the file as UTF-8',
      });
    });

    it('finds nothing where no regular file is', () => {
      mkdirSync(join(root, 'folder.json'));
      symlinkSync('nowhere', join(root, 'dangling.json'));
      symlinkSync('loop.json', join(root, 'loop.json'));
      symlinkSync('/dev/zero', join(root, 'device.json'));
      write('a.json');
      for (const name of [
        'none.json',
        'folder.json',
        'dangling.json',
        'loop.json',
        'device.json',
        'a.json/b.json',
      ]) {
        assert.deepEqual(read(name), { kind: 'absent' }, name);
      }
    });

    it('does not wait for a pipe', () => {
      execFileSync('mkfifo', [join(root, 'pipe.json')]);
      assert.deepEqual(read('pipe.json'), { kind: 'absent' });
      assert.deepEqual(found(), []);
    });

    it('says why a file cannot be read', () => {
      const result = read(`${'x'.repeat(300)}.json`);
      assert.deepEqual(result, {
        kind: 'refused',
        code: 'syntax/unreadable',
        message: 'The file cannot be read: its name is too long',
      });
    });
  });

  describe('findJsonFiles', () => {
    it('finds JSON files at any depth, sorted by uri', () => {
      const names = ['b.json', 'a/x.json', 'a.json', 'a/b/c.jsonc', 'a0.json', 'Z.json', 'a-b/d.json'];
      for (const name of names) write(name);
      write('notes.txt');
      write('node_modules/p/package.json');
      write('.git/x.json');
      write('a/.hidden/x.json');
      write('.dot.json');
      const uris = files.findJsonFiles(uriFromPath(root));
      assert.deepEqual([...uris].sort(), uris);
      assert.deepEqual(found().sort(), [...names, '.dot.json'].sort());
    });

    it('spells every uri as normalizeUri does', () => {
      const names = [
        'a b',
        'c#d',
        '50%',
        '%41',
        'ä',
        'e\u0301',
        '[x]',
        '(y)',
        "it's",
        'a:b',
        'c:',
        'q?',
        'a&b=c',
        '日本',
        '~t',
        '*',
        '😀',
        'a\\b',
      ];
      for (const name of names) write(`${name}/${name}.json`);
      const uris = files.findJsonFiles(uriFromPath(root));
      assert.equal(uris.length, names.length);
      const expected = names.map((name) => uriFromPath(join(root, name, `${name}.json`)));
      assert.deepEqual(uris, expected.sort());
      assert.deepEqual(uris.map(normalizeUri), uris);
      for (const uri of uris) assert.equal(files.read(uri).kind, 'text', uri);
    });

    it('follows links to files, not to folders', () => {
      write('folder/a.json');
      symlinkSync('folder', join(root, 'link'));
      symlinkSync('folder', join(root, 'link.json'));
      symlinkSync('.', join(root, 'self'));
      symlinkSync('folder/a.json', join(root, 'b.json'));
      symlinkSync('nowhere', join(root, 'dangling.json'));
      symlinkSync('loop.json', join(root, 'loop.json'));
      assert.deepEqual(found(), ['b.json', 'folder/a.json']);
    });

    it('takes the uri of a file, and a folder that is a link or not there', () => {
      write('folder/a.json');
      symlinkSync('folder', join(root, 'link'));
      assert.deepEqual(found(join(root, 'folder/a.json')), ['folder/a.json']);
      assert.deepEqual(found(join(root, 'link')), ['link/a.json']);
      assert.deepEqual(found(join(root, 'none')), []);
    });

    it('finds the files of a very large folder', () => {
      mkdirSync(join(root, 'many'));
      for (let index = 0; index < 2000; index++) writeFileSync(join(root, 'many', `${index}.json`), '');
      assert.equal(found().length, 2000);
    });

    it('remembers folders that cannot be read, until they can', () => {
      write('closed/a.json');
      write('open/b.json');
      const closed = join(root, 'closed');
      chmodSync(closed, 0);
      const names = found();
      chmodSync(closed, 0o700);
      // The superuser may read everything, so there is nothing to remember then.
      const isSuperuser = process.getuid?.() === 0;
      assert.deepEqual(names, isSuperuser ? ['closed/a.json', 'open/b.json'] : ['open/b.json']);
      assert.equal(files.unreadableFolders.has(uriFromPath(closed)), !isSuperuser);
      assert.equal(found().length, 2);
      assert.equal(files.unreadableFolders.size, 0);
    });

    if (process.platform === 'linux') {
      it('tells of names that are not UTF-8', () => {
        write('mara.json');
        const odd = Buffer.concat([Buffer.from(join(root, 'm')), Buffer.from([0xff]), Buffer.from('.json')]);
        writeFileSync(odd, '{}');
        assert.deepEqual(found(), ['mara.json']);
        const [[uri = '', reason] = []] = [...files.unreadableFolders];
        assert.equal(pathFromUri(uri), join(root, 'm\ufffd.json'));
        assert.equal(reason, 'It cannot be read: its name is not UTF-8');
        // Node would not find it when it empties the folder.
        unlinkSync(odd);
        assert.deepEqual(found(), ['mara.json']);
        assert.equal(files.unreadableFolders.size, 0);
      });
    }
  });

  it('knows which files have just been changed', () => {
    const path = write('a.json');
    assert.equal(files.isFresh(uriFromPath(path)), true);
    utimesSync(path, new Date(0), new Date(0));
    assert.equal(files.isFresh(uriFromPath(path)), false);
    assert.equal(files.isFresh(uriFromPath(join(root, 'none'))), false);
  });
});
