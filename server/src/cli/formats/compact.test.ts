import assert from 'node:assert/strict';
import { makeFile, makeReportInput, NASTY_FILES } from '../../../test/report-fixture.ts';
import { formatCompact } from './compact.ts';

describe('formatCompact', () => {
  it('writes lines that matchers of ESLint’s compact format take apart', () => {
    const matcher = /^(.+):\sline\s(\d+),\scol\s(\d+),\s(Error|Warning|Info)\s-\s(.+)\s\((.+)\)$/;
    const [first, second, third, gap, summary] = formatCompact(makeReportInput(NASTY_FILES)).split('\n');
    assert.deepEqual(matcher.exec(first ?? '')?.slice(1), [
      'npcs/a b%,:<&"|.npc.json',
      '2',
      '5',
      'Error',
      'It says "<b>&amp;&no;|`@all` #12, 100%: \\u001b[31m\\u0000',
      'tier/gap',
    ]);
    assert.match(second ?? '', /: line 3, col 1, Warning - Too much \(entity\/clamped\)$/);
    assert.match(third ?? '', /, Info - Just so \(npc\/no-world\)$/);
    assert.equal(gap, '');
    assert.equal(summary, '1 error, 1 warning, 1 information in 2 files');
  });

  it('says that there is nothing', () => {
    assert.equal(formatCompact(makeReportInput([makeFile('a.json')])), 'No problems in 1 file\n');
  });
});
