import assert from 'node:assert/strict';
import type { ReadFileResult } from '../protocol/client-files.ts';
import { createClientFileSystem } from './client-file-system.ts';
import { createRoutedFileSystem } from './routed-file-system.ts';

const URI = 'vscode-vfs://github/game/world.json';

function readVia(readFile: () => Promise<ReadFileResult>) {
  return createClientFileSystem({ readFile, findFiles: () => Promise.resolve([]) }).read(URI);
}

function give(bytes: Uint8Array): () => Promise<ReadFileResult> {
  return () => Promise.resolve({ kind: 'bytes', base64: Buffer.from(bytes).toString('base64') });
}

describe('the file system of a client', () => {
  it('decodes text, with and without a byte order mark', async () => {
    const text = '{ "name": "Mara ✓" }';
    assert.deepEqual(await readVia(give(Buffer.from(text))), { kind: 'text', text, bom: false });
    assert.deepEqual(await readVia(give(Buffer.from(`\uFEFF${text}`))), { kind: 'text', text, bom: true });
  });

  it('refuses what is no UTF-8', async () => {
    const result = await readVia(give(Uint8Array.of(0x7b, 0xff, 0x7d)));
    assert.equal(result.kind === 'refused' && result.code, 'syntax/encoding');
  });

  it('passes on what the client refuses', async () => {
    const refusal: ReadFileResult = { kind: 'refused', code: 'syntax/too-large', message: 'too large' };
    assert.deepEqual(await readVia(() => Promise.resolve(refusal)), refusal);
  });

  it('takes files for absent when the client cannot answer', async () => {
    assert.deepEqual(await readVia(() => Promise.reject(new Error('no such method'))), { kind: 'absent' });
  });

  it('takes files for absent when the client answers anything else', async () => {
    const odd = (answer: unknown) => readVia(() => Promise.resolve(answer as ReadFileResult));
    assert.deepEqual(await odd(null), { kind: 'absent' });
    assert.deepEqual(await odd({ kind: 'bytes', base64: '*' }), { kind: 'absent' });
  });

  it('does not take a list of files that is none for an empty one', async () => {
    const findFiles = () => Promise.resolve(null as unknown as string[]);
    const fileSystem = createClientFileSystem({ readFile: give(Buffer.from('{}')), findFiles });
    await assert.rejects(async () => fileSystem.findJsonFiles('mem://x'), /the editor did not tell/);
  });

  it('finds files in our spelling and order, or none', async () => {
    const make = (findFiles: () => Promise<readonly string[]>) =>
      createClientFileSystem({ readFile: () => Promise.resolve({ kind: 'absent' }), findFiles });
    const found = ['mem://x/b.json', 'mem://x/a%2bb.json', 'mem://x/a b.json'];
    assert.deepEqual(await make(() => Promise.resolve(found)).findJsonFiles('mem://x'), [
      'mem://x/a%20b.json',
      'mem://x/a%2Bb.json',
      'mem://x/b.json',
    ]);
    assert.deepEqual(await make(() => Promise.reject(new Error('no'))).findJsonFiles('mem://x'), []);
  });
});

describe('the routed file system', () => {
  it('takes file: uris from the disk and all others from the client', () => {
    const name = (kind: string) => ({
      read: (uri: string) => ({ kind: 'text' as const, text: `${kind} ${uri}`, bom: false }),
      findJsonFiles: (folder: string) => [`${kind} ${folder}`],
    });
    const routed = createRoutedFileSystem(name('disk'), name('client'));
    assert.deepEqual(routed.findJsonFiles('file:///game'), ['disk file:///game']);
    assert.deepEqual(routed.findJsonFiles('mem://game'), ['client mem://game']);
    assert.deepEqual(routed.read('untitled:one'), { kind: 'text', text: 'client untitled:one', bom: false });
  });
});
