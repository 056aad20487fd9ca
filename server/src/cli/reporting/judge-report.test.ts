import assert from 'node:assert/strict';
import { judgeReport } from './judge-report.ts';

describe('judgeReport', () => {
  const summary = (errors: number, warnings: number, information: number) => ({
    files: 1,
    errors,
    warnings,
    information,
  });

  it('fails for errors only, unless something else is said', () => {
    assert.deepEqual(judgeReport(summary(1, 0, 0), {}), { fails: true, reasons: [] });
    assert.deepEqual(judgeReport(summary(0, 9, 9), {}), { fails: false, reasons: [] });
  });

  it('fails for what is as bad as failOn, or worse, and says so when there are no errors', () => {
    assert.equal(judgeReport(summary(0, 1, 0), { failOn: 'warning' }).reasons.length, 1);
    assert.equal(judgeReport(summary(0, 0, 1), { failOn: 'warning' }).fails, false);
    assert.equal(judgeReport(summary(0, 0, 1), { failOn: 'information' }).fails, true);
    assert.equal(judgeReport(summary(0, 1, 0), { failOn: 'information' }).fails, true);
    assert.deepEqual(judgeReport(summary(1, 1, 0), { failOn: 'warning' }), { fails: true, reasons: [] });
    assert.equal(judgeReport(summary(0, 0, 0), { failOn: 'information' }).fails, false);
  });

  it('fails for more warnings than are allowed', () => {
    assert.equal(judgeReport(summary(0, 2, 0), { maxWarnings: 2 }).fails, false);
    const { fails, reasons } = judgeReport(summary(0, 3, 0), { maxWarnings: 2 });
    assert.equal(fails, true);
    assert.deepEqual(reasons, ['too many warnings: 3, and at most 2 are allowed']);
  });
});
