import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTextAtomically, writeTextAtomicallyBeside } from './write-file.ts';

for (const write of [writeTextAtomically, writeTextAtomicallyBeside])
  describe(write.name, () => {
    let base: string;
    let root: string;

    beforeEach(() => {
      base = mkdtempSync(join(tmpdir(), 'stat-lens-'));
      root = join(base, 'root');
      mkdirSync(root);
    });

    afterEach(() => {
      rmSync(base, { recursive: true, force: true });
    });

    async function change(path: string, oldText: string, newText: string, bom = false): Promise<string> {
      const result = await write({ path, oldText, newText, bom, roots: [join(base, 'none'), root] });
      return result.kind === 'written' ? 'written' : result.reason;
    }

    it('replaces the text, keeps the mode and leaves nothing else behind', async () => {
      const path = join(root, 'a.json');
      writeFileSync(path, '{"a": "é"}', { mode: 0o640 });
      assert.equal(await change(path, '{"a": "é"}', '{"b": "€"}'), 'written');
      assert.equal(readFileSync(path, 'utf8'), '{"b": "€"}');
      assert.equal(statSync(path).mode & 0o777, 0o640);
      assert.deepEqual(readdirSync(root), ['a.json']);
    });

    it('keeps the byte order mark', async () => {
      const path = join(root, 'a.json');
      writeFileSync(path, '\uFEFF{}');
      assert.equal(await change(path, '{}', '[]'), 'changed');
      assert.equal(await change(path, '{}', '[]', true), 'written');
      assert.equal(readFileSync(path, 'utf8'), '\uFEFF[]');
    });

    it('writes nothing over a text that it does not know', async () => {
      const path = join(root, 'a.json');
      writeFileSync(path, '{"a": 2}');
      assert.equal(await change(path, '{"a": 1}', '{}'), 'changed');
      assert.equal(readFileSync(path, 'utf8'), '{"a": 2}');
    });

    it('writes only below the roots, wherever links lead', async () => {
      const outside = join(base, 'b.json');
      writeFileSync(outside, '{}');
      writeFileSync(join(root, 'a.json'), '{}');
      symlinkSync('../b.json', join(root, 'out.json'));
      symlinkSync('a.json', join(root, 'in.json'));
      for (const path of [outside, join(root, '../b.json'), join(root, 'out.json')]) {
        assert.equal(await change(path, '{}', '[]'), 'outside', path);
      }
      assert.equal(readFileSync(outside, 'utf8'), '{}');
      assert.equal(await change(join(root, 'in.json'), '{}', '[]'), 'written');
      assert.equal(readFileSync(join(root, 'a.json'), 'utf8'), '[]');
      assert.equal(statSync(join(root, 'in.json')).ino, statSync(join(root, 'a.json')).ino);
    });

    it('writes no file that is not there, and no folder', async () => {
      mkdirSync(join(root, 'folder'));
      assert.equal(await change(join(root, 'none.json'), '', '{}'), 'failed');
      assert.equal(await change(join(root, 'folder'), '', '{}'), 'failed');
      assert.deepEqual(readdirSync(root), ['folder']);
    });

    it('keeps permissions that the mask of the process would take away, and goes on where a killed one stopped', async () => {
      const path = join(root, 'a.json');
      writeFileSync(path, '{}');
      chmodSync(path, 0o666);
      writeFileSync(`${path}.0123456789ab`, '{"half');
      assert.equal(await change(path, '{}', '[]'), 'written');
      assert.equal(statSync(path).mode & 0o777, 0o666);
      assert.deepEqual(readdirSync(root).length, 2);
    });

    it('leaves nothing behind where the file cannot be replaced', async () => {
      const path = join(root, 'a.json');
      writeFileSync(path, '{}');
      mkdirSync(join(root, 'b.json'));
      assert.equal(await change(join(root, 'b.json'), '{}', '[]'), 'failed');
      chmodSync(path, 0o444);
      assert.equal(await change(path, '{}', '[]'), 'failed');
      assert.deepEqual(readdirSync(root), ['a.json', 'b.json']);
    });

    it('says why in plain language', async () => {
      const result = await write({
        path: join(root, 'none.json'),
        oldText: '',
        newText: '',
        bom: false,
        roots: [root],
      });
      assert.deepEqual(result, {
        kind: 'refused',
        reason: 'failed',
        message: 'The file cannot be written: it does not exist any more',
      });
    });
  });
