import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CheckedFile } from '../reporting/check-report.ts';
import { formatCheckJson } from './check-json.ts';
import { formatJson } from './format-json.ts';

const PROBLEM = {
  code: 'tier/gap',
  severity: 'warning',
  message: 'Nobody is \u001b[31m here\u2028',
  pointer: '/a"b',
  range: { start: { line: 1, character: 2 }, end: { line: 1, character: 3 } },
  fixable: false,
} as const;

const path = fc.oneof(
  fc.constantFrom('npcs/1.npc.json', 'a"b', 'a\\b', 'a\u202eb', 'ä', '\ud800', 'a\nb', ''),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const file = fc.record({
  path,
  kind: fc.constantFrom('npc', 'npc_state'),
  hasProblem: fc.boolean(),
});

describe('formatCheckJson', () => {
  it('writes many files as one JSON text of all of them would be', () => {
    fc.assert(
      fc.property(fc.array(file, { maxLength: 8 }), fc.constantFrom(1, 300), (list, times) => {
        const files = Array.from({ length: times }, () => list)
          .flat()
          .map(({ hasProblem, ...rest }): CheckedFile => {
            return { ...rest, uri: '', problems: hasProblem ? [PROBLEM] : [] };
          });
        const summary = { files: files.length, errors: 0, warnings: 1, information: 0 };
        const text = [...formatCheckJson({ files, summary }, (uri) => uri)].join('');
        const expected = files.map(({ uri: _, ...rest }) => rest);
        assert.equal(text, formatJson({ version: 1, files: expected, summary }));
      }),
    );
  });
});
