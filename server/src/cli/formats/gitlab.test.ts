import assert from 'node:assert/strict';
import { makeFile, makeReportInput, NASTY_FILES } from '../../../test/report-fixture.ts';
import { formatGitlab } from './gitlab.ts';

describe('formatGitlab', () => {
  it('lists the problems as GitLab takes them', () => {
    const issues = JSON.parse(formatGitlab(makeReportInput(NASTY_FILES)));
    assert.equal(issues.length, 3);
    const [first, second] = issues;
    assert.deepEqual(Object.keys(first), [
      'description',
      'check_name',
      'fingerprint',
      'severity',
      'location',
    ]);
    assert.match(first.fingerprint, /^[\da-f]{64}$/);
    assert.equal(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size, 3);
    assert.deepEqual(second.location, {
      path: 'npcs/a b%,:<&"|.npc.json',
      lines: { begin: 3, end: 5 },
    });
    assert.deepEqual(
      issues.map(({ severity }: { severity: string }) => severity),
      ['critical', 'minor', 'info'],
    );
  });

  it('is an empty list when there is nothing', () => {
    assert.equal(formatGitlab(makeReportInput([makeFile('a.json')])), '[]\n');
  });
});
