import assert from 'node:assert/strict';
import { makeFile, makeProblem } from '../../../test/report-fixture.ts';
import { Fingerprints } from './fingerprints.ts';

describe('Fingerprints', () => {
  const make = () =>
    new Fingerprints({ stabilize: (_, pointer) => pointer.replace('/tiers/1', '/tiers/id=a') });
  const file = makeFile('a.json');

  it('stays the same when a problem moves, is worded anew or is judged otherwise', () => {
    const range = { start: { line: 9, character: 9 }, end: { line: 9, character: 10 } };
    const moved = makeProblem({ range, message: 'Other words', severity: 'warning' });
    assert.equal(make().take(file, makeProblem()), make().take(file, moved));
    assert.equal(
      make().take(file, makeProblem()),
      make().take(file, makeProblem({ pointer: '/tiers/id=a' })),
    );
  });

  it('differs by code, by file and by place', () => {
    const prints = [
      make().take(file, makeProblem()),
      make().take(file, makeProblem({ code: 'tier/overlap' })),
      make().take(makeFile('b.json'), makeProblem()),
      make().take(file, makeProblem({ pointer: '/tiers/2' })),
    ];
    assert.equal(new Set(prints).size, prints.length);
  });

  it('tells the second of two alike from the first', () => {
    const prints = make();
    const first = prints.take(file, makeProblem());
    assert.notEqual(prints.take(file, makeProblem()), first);
  });
});
