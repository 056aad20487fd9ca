import assert from 'node:assert/strict';
import { fixtureUri } from '../../test/fixture-files.ts';
import { openWorkspace } from '../../test/workspace-fixture.ts';
import { entityUnknownAxis } from './entity/unknown-axis.ts';
import { entityUnknownDefinition } from './entity/unknown-definition.ts';
import { PROBLEM_CAP } from './problem-cap.ts';
import type { Rule } from './rule.ts';
import { runRules } from './run-rules.ts';

function makeRule(code: string, check: Rule['check']): Rule {
  return { code, severity: 'warning', summary: '', why: '', bad: '', good: '', check };
}

async function run(...rules: Rule[]) {
  const { workspace } = await openWorkspace({ 'mara.npc.json': { id: 12, name: 'Mara' } });
  const file = workspace.getFile(fixtureUri('mara.npc.json'));
  assert.ok(file);
  return runRules(rules, file, workspace);
}

describe('runRules', () => {
  const fine = makeRule('test/fine', (context) => context.report({ path: ['id'], message: 'fine' }));

  it('gives reports the code and severity of their rule', async () => {
    assert.deepEqual(await run(fine), [
      { path: ['id'], message: 'fine', code: 'test/fine', severity: 'warning' },
    ]);
  });

  it('lets the others answer when a rule crashes, and drops what that one had reported', async () => {
    const crashing = makeRule('test/crashing', (context) => {
      context.report({ path: [], message: 'half' });
      throw new Error('oh');
    });
    const problems = await run(crashing, fine);
    assert.deepEqual(
      problems.map(({ code, message }) => [code, message]),
      [
        ['file/rule-crashed', 'The rule "test/crashing" failed on this file: oh'],
        ['test/fine', 'fine'],
      ],
    );
  });

  it('counts what is too much', async () => {
    const many = makeRule('test/many', (context) => {
      for (let i = 0; i < PROBLEM_CAP + 7; i++) context.report({ path: [], message: String(i) });
    });
    const problems = await run(many);
    assert.equal(problems.length, PROBLEM_CAP + 1);
    assert.equal(problems.at(-1)?.code, 'file/too-many-problems');
    assert.equal(problems.at(-1)?.message, '7 more problems in this file are not shown');
  });

  it('shows an error however many lesser problems stand before it', async () => {
    const many = makeRule('test/many', (context) => {
      for (let i = 0; i < 3 * PROBLEM_CAP; i++) context.report({ path: [], message: String(i) });
    });
    const error: Rule = { ...fine, code: 'test/error', severity: 'error' };
    const problems = await run(many, error);
    assert.equal(problems[0]?.code, 'test/error');
    assert.equal(problems.at(-1)?.message, `${2 * PROBLEM_CAP + 1} more problems in this file are not shown`);
  });

  it('keeps messages on one line and readable', async () => {
    const long = makeRule('test/long', (context) =>
      context.report({ path: [], message: `a\nb ${'x'.repeat(9999)} end` }),
    );
    const message = (await run(long))[0]?.message ?? '';
    assert.match(message, /^a b xxx.* \.\.\. .*xxx end$/);
    assert.ok(message.length < 700);
  });

  it('counts what rules do not describe any more as if they had', async () => {
    let described = 0;
    const many = makeRule('test/many', (context) => {
      for (let index = 0; index < PROBLEM_CAP + 5; index++) {
        context.reportIfRoom(() => ({ path: [], message: `${++described}` }));
      }
      context.leaveOut();
    });
    const problems = await run(many);
    assert.equal(described, PROBLEM_CAP);
    assert.equal(problems.at(-1)?.message, '6 more problems in this file are not shown');
  });

  it('counts all that real rules find in a file without end', async () => {
    const stats = (count: number, write: (index: number) => [string, unknown]) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => write(index)));
    const { workspace } = await openWorkspace({
      'world.json': {
        id: 1,
        meta: { stats_config: { definitions: { skills: { id: 'skills', axes: [{ name: 'strength' }] } } } },
      },
      'mara.npc.json': {
        id: 12,
        name: 'Mara',
        stats: {
          skills: stats(250, (index) => [`axis ${index}`, index]),
          ...stats(300, (index) => [`d${index}`, { a: 1 }]),
        },
      },
    });
    const file = workspace.getFile(fixtureUri('mara.npc.json'));
    assert.ok(file);
    const problems = runRules([entityUnknownAxis, entityUnknownDefinition], file, workspace);
    assert.equal(problems.at(-1)?.message, '350 more problems in this file are not shown');
  });
});
