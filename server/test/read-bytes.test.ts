import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uriFromPath } from '../src/base/uri.ts';
import { createNodeFileSystem } from '../src/host/node-file-system.ts';
import { OverlaidFileSystem } from '../src/host/overlaid-file-system.ts';
import { createPatientFileSystem } from '../src/host/patient-file-system.ts';
import { createRoutedFileSystem } from '../src/host/routed-file-system.ts';
import { StampedFileSystem } from '../src/lsp/stamped-file-system.ts';
import type { ByteReader, FileBytes, FileSystem } from '../src/workspace/file-system.ts';

/** Understands files that begin with a brace. */
class Braces implements ByteReader<{ said: string }> {
  readonly buffer = new Uint8Array(1000);

  read(file: FileBytes) {
    return this.buffer[0] === 0x7b ? { said: file.textOf(1, file.length) } : undefined;
  }
}

describe('reading files by their bytes first', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stat-lens-bytes-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function write(name: string, text: string): string {
    writeFileSync(join(folder, name), text);
    return uriFromPath(join(folder, name));
  }

  const routes: Record<string, () => FileSystem> = {
    'on this machine': () => createNodeFileSystem(),
    patiently: () => createPatientFileSystem(),
    'under an overlay': () => new OverlaidFileSystem(createNodeFileSystem(), new Map()),
    'with stamps': () => new StampedFileSystem(createPatientFileSystem(), true),
    'beside those of a client': () =>
      createRoutedFileSystem(createPatientFileSystem(), {
        read: () => ({ kind: 'absent' }),
        findJsonFiles: () => [],
      }),
  };
  for (const [name, open] of Object.entries(routes)) {
    it(`gives what the reader makes of them, else the text: ${name}`, async () => {
      const files = open();
      const reader = new Braces();
      const read = async (uri: string) => files.readBytes?.(uri, reader);
      assert.deepEqual(await read(write('a.json', '{ä}')), { kind: 'bytes', value: { said: 'ä}' } });
      assert.deepEqual(await read(write('b.json', '[ä]')), { kind: 'text', text: '[ä]', bom: false });
      assert.deepEqual(await read(write('c.json', '')), { kind: 'text', text: '', bom: false });
      assert.deepEqual(await read(uriFromPath(join(folder, 'd.json'))), { kind: 'absent' });
      // What does not fit into the reader's memory is none of its business.
      const long = `{${'x'.repeat(5000)}`;
      assert.deepEqual(await read(write('e.json', long)), { kind: 'text', text: long, bom: false });
      const full = `{${'x'.repeat(999)}`;
      assert.deepEqual(await read(write('f.json', full)), { kind: 'text', text: full, bom: false });
    });
  }

  it('reads the overlay where there is one', () => {
    const uri = write('a.json', '{}');
    const other = { kind: 'text', text: '{ }', bom: false } as const;
    const files = new OverlaidFileSystem(createNodeFileSystem(), new Map([[uri, other]]));
    assert.equal(files.readBytes(uri, new Braces()), other);
  });

  it('keeps stamps, and reads texts of those who cannot read bytes', () => {
    const uri = write('a.json', '{}');
    const stamped = new StampedFileSystem(createPatientFileSystem(), true);
    stamped.readBytes(uri, new Braces());
    assert.equal(stamped.isStale(uri), false);
    const text = { kind: 'text', text: 'client', bom: false } as const;
    const client = { read: () => text, findJsonFiles: () => [] };
    const routed = createRoutedFileSystem(createPatientFileSystem(), client);
    assert.equal(routed.readBytes?.('mem://x/a.json', new Braces()), text);
    assert.equal(new StampedFileSystem(client, true).readBytes('mem://x/a.json', new Braces()), text);
  });
});
