import assert from 'node:assert/strict';
import { makeFile, makeProblem, makeReportInput, NASTY_FILES } from '../../../test/report-fixture.ts';
import { formatGithub } from './github.ts';

describe('formatGithub', () => {
  it('writes a workflow command per problem, with everything escaped that ends a part of it', () => {
    const path = 'npcs/a b%25%2C%3A<&"|.npc.json';
    assert.deepEqual(formatGithub(makeReportInput(NASTY_FILES)).split('\n'), [
      `::error file=${path},line=2,endLine=2,col=5,endColumn=8,title=tier/gap::It says "<b>&amp;&no;|\`@all\` #12, 100%25: \\u001b[31m\\u0000`,
      `::warning file=${path},line=3,endLine=5,title=entity/clamped::Too much`,
      `::notice file=${path},line=2,endLine=2,col=5,endColumn=8,title=npc/no-world::Just so`,
      '1 error, 1 warning, 1 information in 2 files',
      '',
    ]);
  });

  it('underlines at least one character', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [line] = formatGithub(makeReportInput([makeFile('a.json', makeProblem({ range }))])).split('\n');
    assert.match(line ?? '', /,line=1,endLine=1,col=1,endColumn=1,/);
  });
});
