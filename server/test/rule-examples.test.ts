import assert from 'node:assert/strict';
import type { Rule } from '../src/rules/rule.ts';
import { rules } from '../src/rules/rules.ts';
import { parseText } from '../src/syntax/parse-text.ts';
import { splitFiles } from './fixture-files.ts';
import { findReports } from './rule-fixture.ts';

/** The rules that judge a text as a text; elsewhere examples are JSON. */
const READING = new Set(rules.map(({ code }) => code).filter((code) => code.startsWith('syntax/')));

for (const rule of rules) {
  describe(`the examples of ${rule.code}`, () => {
    it('has the problem in the bad one', async () => {
      const { found } = await findReports([rule], rule.bad);
      assert.notEqual(found.length, 0);
      for (const { report } of found) checkMessage(report.message);
    });

    it('has no problem of any kind in the good one', async () => {
      const { found } = await findReports([rule, ...rules], rule.good);
      assert.deepEqual(
        found.map(({ report }) => report.message),
        [],
      );
    });

    it('offers fixes that mend something and leave JSON behind', () => checkFixes(rule));
  });
}

async function checkFixes(rule: Rule): Promise<void> {
  const { found, project } = await findReports([rule], rule.bad);
  for (const { uri, report } of found) {
    for (const fix of report.fixes ?? []) {
      if (!READING.has(rule.code)) {
        for (const [path, text] of splitFiles(project.textAfterFix(uri, fix))) {
          const { problems } = parseText(text, { comments: path.endsWith('c') });
          assert.deepEqual(problems, [], `${fix.title}: ${path}`);
        }
      }
      const after = await findReports([rule], project.textAfterFix(uri, fix));
      assert.ok(after.found.length < found.length, `"${fix.title}" mends nothing`);
    }
  }
}

/** One sentence without a full stop that begins like one. */
function checkMessage(message: string): void {
  assert.doesNotMatch(message, /[.\n]$/);
  assert.match(message, /^["A-Z0-9]/);
}
