import assert from 'node:assert/strict';
import { MemoryFileSystem } from '../../test/memory-file-system.ts';
import type { ReadResult, StampListener } from '../workspace/file-system.ts';
import { StampedFileSystem } from './stamped-file-system.ts';

const URI = 'file:///game/world.json';

/** Files whose stamps are their texts. */
class StampingMemory extends MemoryFileSystem {
  override read(uri: string, onStamp?: StampListener): ReadResult {
    const stamp = this.stamp(uri);
    if (stamp !== undefined) onStamp?.(stamp);
    return super.read(uri);
  }

  stamp(uri: string): string | undefined {
    return this.texts.get(uri);
  }
}

describe('StampedFileSystem', () => {
  it('takes for stale what was never read, has changed since, or is gone', () => {
    const memory = new StampingMemory([[URI, '{}']]);
    const files = new StampedFileSystem(memory, true);
    assert.equal(files.isStale(URI), true);
    files.read(URI);
    assert.equal(files.isStale(URI), false);
    memory.texts.set(URI, '{ }');
    assert.equal(files.isStale(URI), true);
    assert.deepEqual(files.read(URI), { kind: 'text', text: '{ }', bom: false });
    assert.equal(files.isStale(URI), false);
    memory.texts.delete(URI);
    assert.equal(files.isStale(URI), true);
    files.read(URI);
    assert.equal(files.isStale(URI), true);
    assert.deepEqual(memory.reads, [URI, URI, URI]);
  });

  it('takes everything for stale where nobody stamps, or nothing is kept', () => {
    for (const files of [
      new StampedFileSystem(new MemoryFileSystem([[URI, '{}']]), true),
      new StampedFileSystem(new StampingMemory([[URI, '{}']]), false),
    ]) {
      files.read(URI);
      assert.equal(files.isStale(URI), true);
    }
  });
});
