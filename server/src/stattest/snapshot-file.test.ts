import assert from 'node:assert/strict';
import { findSnapshot, formatSnapshots, readSnapshots, snapshotUri } from './snapshot-file.ts';

const read = (text: string) => readSnapshots({ kind: 'text', text, bom: false });
const tests = { t: { columns: ['a.b'], rows: {} } };

describe('snapshot files', () => {
  it('lie beside their test files, each beside its own', () => {
    assert.equal(snapshotUri('file:///p/t.stattest.json'), 'file:///p/t.stattest.snap.json');
    assert.equal(snapshotUri('file:///p/t.stattest.jsonc'), 'file:///p/t.stattest.snap.jsonc');
  });

  it('are read as they were written', () => {
    assert.deepEqual(read(formatSnapshots(tests)), { kind: 'recorded', tests });
    assert.deepEqual(findSnapshot(read(formatSnapshots(tests)), 't'), tests.t);
    assert.match(String(findSnapshot(read(formatSnapshots(tests)), 'other')), /^nothing is recorded yet/);
  });

  it('are told from what is none, and from those of other versions', () => {
    const told = {
      '<<<<<<< ours': ['broken', /^what is recorded cannot be read/],
      '{ "version": 99, "tests": {} }': ['foreign', /of version 99, which is not known here$/],
      '{ "version": null, "tests": {} }': ['foreign', /of version null/],
      '{ "version": 1 }': ['foreign', /^something else lies/],
      '[]': ['foreign', /^something else lies/],
      null: ['foreign', /^something else lies/],
    } as const;
    for (const [text, [kind, reason]] of Object.entries(told)) {
      const snapshots = read(text);
      assert.equal(snapshots.kind, kind, text);
      assert.match(String(findSnapshot(snapshots, 't')), reason);
    }
    assert.equal(readSnapshots({ kind: 'absent' }).kind, 'absent');
    assert.deepEqual(readSnapshots({ kind: 'refused', code: 'syntax/too-large', message: 'Large' }), {
      kind: 'foreign',
      reason: 'Large',
    });
  });
});
