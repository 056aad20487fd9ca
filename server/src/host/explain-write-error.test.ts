import assert from 'node:assert/strict';
import { explainWriteError } from './explain-write-error.ts';

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: no`), { code });
}

describe('explainWriteError', () => {
  it('speaks of writing where that is what is not allowed', () => {
    for (const code of ['EACCES', 'EPERM'])
      assert.equal(explainWriteError(systemError(code)), 'you have no permission to write there');
    assert.equal(explainWriteError(systemError('ENOSPC')), 'the disk is full');
  });

  it('tells all else as reading does', () => {
    assert.equal(explainWriteError(systemError('ENAMETOOLONG')), 'its name is too long');
    assert.equal(explainWriteError(systemError('EODD')), 'the system says EODD');
    assert.equal(explainWriteError(new Error('odd')), 'the system says odd');
  });
});
