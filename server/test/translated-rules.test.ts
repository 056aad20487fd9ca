import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import type { Fix, Report } from '../src/base/problem.ts';
import { rules } from '../src/rules/rules.ts';
import { findRawWords, listWords, makePseudoTexts, readKnownNames } from './pseudo-texts.ts';
import { findReports } from './rule-fixture.ts';

/** What rules propose to write, though no file and no schema names it. */
const PROPOSED = 'affinityTierId additive off information warning error none';

/** The words of these come from whoever reads the files. */
const FROM_DISK = new Set(['syntax/encoding', 'syntax/too-large', 'syntax/unreadable']);

describe('what rules say in another language', () => {
  const names = `${readKnownNames()} ${PROPOSED}`;

  before(() => l10n.config({ contents: makePseudoTexts() }));
  after(() => l10n.config({ contents: {} }));

  for (const rule of rules.filter(({ code }) => !FROM_DISK.has(code))) {
    it(`is translated whole: ${rule.code}`, async () => {
      const { found } = await findReports([rule], rule.bad);
      assert.notEqual(found.length, 0);
      const known = new Set(listWords(`${rule.bad} ${rule.good} ${names}`));
      const texts = found.flatMap(({ report }) => listTexts(report));
      assert.deepEqual(
        texts.filter((text) => findRawWords(text, known).length > 0),
        [],
      );
      for (const { report } of found) assert.match(report.message, /ж/);
    });
  }
});

/** Everything of a report that people read. */
function listTexts({ message, related = [], fixes = [] }: Report): string[] {
  return [message, ...related.map((each) => each.message), ...fixes.flatMap(listFixTexts)];
}

function listFixTexts({ title, elsewhere }: Fix): string[] {
  return [title, ...(elsewhere?.() ?? []).map(({ label }) => label)];
}
