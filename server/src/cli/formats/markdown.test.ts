import assert from 'node:assert/strict';
import { makeFile, makeProblem, makeReportInput, NASTY_FILES } from '../../../test/report-fixture.ts';
import { formatMarkdown } from './markdown.ts';

describe('formatMarkdown', () => {
  it('sums up and makes a table for each file with problems', () => {
    assert.equal(
      formatMarkdown(makeReportInput([makeFile('a.json', makeProblem()), makeFile('b.json')])),
      `### Stat Lens

**1 error, 0 warnings in 2 files**

#### a.json

| place | severity | problem | code |
|---|---|---|---|
| 2:5 | :x: error | There is a gap | tier/gap |
`,
    );
  });

  it('keeps what files hold from being Markdown, HTML, a name or an issue', () => {
    const text = formatMarkdown(makeReportInput(NASTY_FILES));
    assert.ok(text.includes('#### npcs/a b%,&#58;&#60;&#38;"&#124;.npc.json'));
    const row = text.split('\n').find((line) => line.startsWith('| 2:5 | :x:'));
    assert.equal(
      row,
      '| 2:5 | :x: error | It says "&#60;b&#62;&#38;amp;&#38;no;&#124;&#96;@<!-- -->all&#96; #<!-- -->12, 100%&#58; &#92;u001b&#91;31m&#92;u0000 | tier/gap |',
    );
  });

  it('leaves out what no comment can hold, and says how much', () => {
    const problems = Array.from({ length: 3000 }, () => makeProblem());
    const text = formatMarkdown(makeReportInput([makeFile('a.json', ...problems)]));
    const shown = text.split('\n').filter((line) => line.startsWith('| 2:5')).length;
    assert.ok(text.length <= 65_536);
    assert.ok(shown > 1000);
    assert.ok(text.endsWith(`\n\n... and ${3000 - shown} more.\n`));
  });
});
