import assert from 'node:assert/strict';
import { ProgressLine } from './progress-line.ts';

describe('ProgressLine', () => {
  it('tells how far a run is, not too often, and is gone afterwards', () => {
    const written: string[] = [];
    let now = 0;
    const line = new ProgressLine({ write: (text) => written.push(text), now: () => now });
    line.show(0, 200);
    now = 50;
    line.show(1, 200);
    now = 100;
    line.show(50, 200);
    line.end();
    line.end();
    assert.deepEqual(written, [
      '\r\u001B[KMigrating: 0 of 200 files (0 %)',
      '\r\u001B[KMigrating: 50 of 200 files (25 %)',
      '\r\u001B[K',
    ]);
  });
});
