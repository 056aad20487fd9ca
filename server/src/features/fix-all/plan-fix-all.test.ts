import assert from 'node:assert/strict';
import { openFixture } from '../../../test/fixture.ts';
import { fixtureUri } from '../../../test/fixture-files.ts';
import type { EditOperation, Problem } from '../../base/problem.ts';
import { planFixAll } from './plan-fix-all.ts';

const uri = fixtureUri('npcs/mara.npc.json');
const WORLD = `//- world.json
{ "id": 7, "meta": { "stats_config": { "definitions": { "skills": {
  "id": "skills", "axes": [{ "name": "strength" }, { "name": "agility" }],
  "tiers": [{ "id": "weak", "axis_name": "strength", "min": 0, "max": 50 }, { "id": "strong", "axis_name": "strength", "min": 50 }]
} } } } }
`;

async function fix(npc: string, code?: string) {
  const { service } = await openFixture(`${WORLD}//- npcs/mara.npc.json\n${npc}`);
  const fork = service.fork();
  const before = service.check(uri);
  const plan = planFixAll(fork, { uri, text: npc, ...(code !== undefined && { code }) });
  assert.equal(service.check(uri), before, 'the workspace itself has changed');
  return { plan, left: fork.check(uri).map((problem) => problem.code) };
}

/** Fixes with one made-up rule: what `find` finds wrong in a text. */
async function fixBy(text: string, find: (text: string) => readonly Problem[]) {
  const { service } = await openFixture(`${WORLD}//- npcs/mara.npc.json\n${text}`);
  const { workspace } = service.fork();
  const textNow = () => workspace.getFile(uri)?.located?.text ?? '';
  const plan = planFixAll(
    {
      workspace,
      check: () => find(textNow()),
      setDocument: (...document) => workspace.setDocument(...document),
    },
    { uri, text },
  );
  return { plan, textNow: textNow() };
}

function problem(operation: EditOperation, more: Partial<Problem> = {}): Problem {
  const fixes = [{ title: 'Fix', safe: true, operations: () => [operation] }];
  return { code: 'x/y', severity: 'warning', message: 'Wrong', path: operation.path, fixes, ...more };
}

const setA = (json: string): EditOperation => ({ kind: 'replace-value', path: ['a'], json });

describe('planFixAll', () => {
  it('makes fixes that only the fixes before them bring about, and keeps comments', async () => {
    const { plan, left } = await fix(
      '{ "id": 12, "world_id": 7, // her town\n  "stats": { "Skills": { "Strength": "70", "strengthTierId": "weak" } } }',
    );
    assert.equal(
      plan?.newText,
      '{ "id": 12, "world_id": 7, // her town\n  "stats": { "skills": { "strength": 70, "strengthTierId": "strong" } } }',
    );
    assert.equal(plan.fixed, 4);
    assert.deepEqual(left, ['syntax/invalid-json']);
  });

  it('makes the fixes of one code only, when that is asked for', async () => {
    const { plan } = await fix(
      '{ "id": 12, "world_id": 7, "stats": { "skills": { "Strength": 1, "agility": "2" } } }',
      'entity/not-a-number',
    );
    assert.equal(
      plan?.newText,
      '{ "id": 12, "world_id": 7, "stats": { "skills": { "Strength": 1, "agility": 2 } } }',
    );
    assert.equal(plan.fixed, 1);
  });

  it('has nothing to do where choices are open', async () => {
    const { plan } = await fix('{ "id": 12, "world_id": 7, "stats": { "skills": { "strenght": 1 } } }');
    assert.equal(plan, undefined);
  });

  it('mends more problems than are shown at a time', async () => {
    const entities = Array.from({ length: 450 }, (_, i) => `"npc:${i + 1}": { "strength": "${i % 50}" }`);
    const text = `{ "scene_id": 1, "world_id": 7, "stats": { "skills": { ${entities.join(',\n')} } } }`;
    const session = fixtureUri('sessions/one.session.json');
    const { service } = await openFixture(`${WORLD}//- sessions/one.session.json\n${text}`);
    const plan = planFixAll(service.fork(), { uri: session, text });
    assert.equal(plan?.newText, text.replaceAll(/"(\d+)" \}/g, '$1 }'));
    assert.equal(plan.fixed, 450);
  });

  it('leaves broken JSON as it is', async () => {
    const broken = '{ "id": 12, "world_id": 7, "stats": { "skills": { "Strength": "70", } "x": ] } }';
    const { plan } = await fix(broken);
    assert.equal(plan, undefined);
  });

  it('leaves out a fix that does not mend its problem, and makes the others', async () => {
    const { plan, textNow } = await fixBy('{"a": 1, "b": 1}', (text) => [
      problem(setA('2')),
      ...(text.includes('"b"') ? [problem({ kind: 'remove', path: ['b'] }, { path: ['b'] })] : []),
    ]);
    assert.equal(plan?.newText, '{"a": 1}');
    assert.equal(plan.fixed, 1);
    assert.equal(textNow, '{"a": 1}');
  });

  it('leaves out a fix that makes the game refuse the file', async () => {
    const { plan, textNow } = await fixBy('{"a": 1}', (text) =>
      text === '{"a": 1}' ? [problem(setA('2'))] : [problem(setA('3'), { code: 'x/z', severity: 'error' })],
    );
    assert.equal(plan, undefined);
    assert.equal(textNow, '{"a": 1}');
  });

  it('leaves a file as it was when two fixes undo each other', async () => {
    const { plan, textNow } = await fixBy('{"a": 1}', (text) =>
      text === '{"a": 1}' ? [problem(setA('2'), { code: 'x/one' })] : [problem(setA('1'), { code: 'x/two' })],
    );
    assert.equal(plan, undefined);
    assert.equal(textNow, '{"a": 1}');
  });

  it('comes to an end with a fix that always finds more to do', async () => {
    const { plan } = await fixBy('{"a": 1}', (text) => {
      const keys = Object.keys(JSON.parse(text));
      const key = `k${keys.length}`;
      return [problem({ kind: 'insert-member', path: [], key, json: '1' }, { path: [keys.at(-1) ?? ''] })];
    });
    assert.equal(plan?.fixed, 100);
  });
});
