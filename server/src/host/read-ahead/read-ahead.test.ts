import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { uriFromPath } from '../../base/uri.ts';
import { pathOfUri } from '../path-of-uri.ts';
import { ReadAhead } from './read-ahead.ts';
import { allocateSlots, SharedSlots } from './shared-slots.ts';

/** Sizes of files around those that are read in another way. */
const SIZES = [0, 1, 2, 3, 4, 5, 700, 20_000, 65_534, 65_535, 65_536, 70_000];

describe('reading ahead', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'stat-lens-ahead-'));
    for (const size of SIZES) writeFileSync(pathOf(size), bytesOf(size));
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const pathOf = (size: number) => join(folder, `${size} \u00fc%.json`);
  const bytesOf = (size: number) => Buffer.from(Array.from({ length: size }, (_, i) => (i * 7 + size) % 251));
  const uriOf = (size: number) => uriFromPath(pathOf(size));

  /** What is taken of a file; undefined when it has to be read in another way. */
  const take = (ahead: ReadAhead, uri: string) => {
    const target = new Uint8Array(new ArrayBuffer(65_536));
    const length = ahead.take(uri, target);
    return length === 0 ? undefined : Buffer.from(target.subarray(0, length));
  };

  const isUsual = (size: number) => size > 0 && size < 65_536;

  /** What is taken of these files, while another thread reads so many slots before each. */
  const takeAll = (sizes: readonly number[], helps: readonly number[]) => {
    const memory = allocateSlots();
    const ahead = new ReadAhead(memory, sizes.map(uriOf), pathOfUri);
    const other = new SharedSlots(memory);
    return sizes.map((size, i) => {
      for (let n = helps[i % helps.length] ?? 0; n > 0; n--) other.readNext();
      assert.equal(take(ahead, 'file:///elsewhere.json'), undefined);
      return take(ahead, uriOf(size));
    });
  };

  const listsOf = (...sizes: readonly number[]) =>
    fc.property(
      fc.array(fc.constantFrom(...sizes), { maxLength: 1200 }),
      fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 40 }),
      (files, helps) => {
        const taken = takeAll(files, helps);
        const usual = files.map((size) => (isUsual(size) ? bytesOf(size) : undefined));
        // Where a slot is full, files are left to who needs them.
        const mayBeLeft = sizes.some((size) => size > 5000);
        assert.deepEqual(mayBeLeft ? usual.map((bytes, i) => taken[i] && bytes) : usual, taken);
      },
    );

  it('gives every file what it holds, whoever reads it and whatever is asked for in between', () => {
    fc.assert(listsOf(-1, 0, 1, 2, 3, 4, 5, 700), { numRuns: 20 });
    fc.assert(listsOf(...SIZES, -1), { numRuns: 10 });
  });

  it('goes on without a thread that does not come back', () => {
    const memory = allocateSlots();
    const ahead = new ReadAhead(memory, [uriOf(4), uriOf(5)], pathOfUri, 1);
    assert.equal(new SharedSlots(memory).takeNext(), 0);
    assert.equal(take(ahead, uriOf(4)), undefined);
    assert.equal(take(ahead, uriOf(5)), undefined);
  });

  it('lets all threads end once everything was taken, and when it is told to', () => {
    const memory = allocateSlots();
    const ahead = new ReadAhead(memory, [uriOf(4)], pathOfUri);
    assert.deepEqual(take(ahead, uriOf(4)), bytesOf(4));
    new SharedSlots(memory).readAll();
    const stopped = allocateSlots();
    new ReadAhead(stopped, [uriOf(4)], pathOfUri).end();
    new SharedSlots(stopped).readAll();
  });

  it('leaves paths to others that are too long to be opened', () => {
    const long = uriFromPath(join(folder, 'x'.repeat(9000)));
    const ahead = new ReadAhead(allocateSlots(), [uriOf(4), long, uriOf(5)], pathOfUri);
    assert.deepEqual(take(ahead, uriOf(4)), bytesOf(4));
    assert.equal(take(ahead, long), undefined);
    assert.equal(take(ahead, uriOf(5)), undefined);
  });
});
