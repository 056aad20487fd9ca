import assert from 'node:assert/strict';
import { addReportRequest, parseReportRequest } from './report-request.ts';

describe('parseReportRequest', () => {
  it('reads a format, and a file behind the first colon', () => {
    assert.deepEqual(parseReportRequest('sarif'), { format: 'sarif' });
    assert.deepEqual(parseReportRequest('sarif:out/a.sarif'), { format: 'sarif', file: 'out/a.sarif' });
    assert.deepEqual(parseReportRequest('json:C:\\a.json'), { format: 'json', file: 'C:\\a.json' });
  });

  it('refuses unknown formats and files without a name', () => {
    assert.throws(() => parseReportRequest('xml'), /Allowed choices are text, /);
    assert.throws(() => parseReportRequest('__proto__'), RangeError);
    assert.throws(() => parseReportRequest('json:'), /file to write/);
  });
});

describe('addReportRequest', () => {
  it('lets every report go to a place of its own', () => {
    const first = addReportRequest([], { format: 'text' });
    const both = addReportRequest(first, { format: 'json', file: 'a.json' });
    assert.deepEqual(both, [{ format: 'text' }, { format: 'json', file: 'a.json' }]);
    assert.throws(
      () => addReportRequest(both, { format: 'json' }),
      /text and json would both go to standard/,
    );
    assert.throws(() => addReportRequest(both, { format: 'sarif', file: 'a.json' }), /both go to a\.json/);
  });
});
