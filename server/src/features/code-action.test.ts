import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import { openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import { HARBOUR_WORLD } from '../../test/small-harbour.ts';
import type { Fix, Problem } from '../base/problem.ts';
import { findCodeActions } from './code-action.ts';

const NPC = `${HARBOUR_WORLD}//- npcs/a.npc.json
{ "id": 12, // who
  "name": "A",
  "stats": { "attributes": { "strenght": 5 } } }`;
const uri = fixtureUri('npcs/a.npc.json');
const path = ['stats', 'attributes', 'strenght'];

const rename: Fix = {
  title: 'Rename to "strength"',
  safe: true,
  operations: () => [{ kind: 'rename-key', path, key: 'strength' }],
};
const remove: Fix = { title: 'Remove it', safe: false, operations: () => [{ kind: 'remove', path }] };
const impossible: Fix = {
  title: 'Never',
  safe: true,
  operations: () => [{ kind: 'remove', path: ['gone'] }],
};

async function actionsFor(fixes: readonly Fix[], range: Range, files = NPC, target = uri) {
  const { service } = await openFixture(files);
  const file = service.findFile(target);
  assert.ok(file);
  const problem: Problem = {
    code: 'entity/unknown-axis',
    severity: 'warning',
    message: 'No such axis',
    path,
    part: 'key',
    fixes,
  };
  return findCodeActions(service.workspace, file, fixes.length > 0 ? [problem] : [], range);
}

function at(line: number, start: number, end = start): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

const KEY = at(2, 29, 39);

describe('findCodeActions', () => {
  it('makes a quick fix of a fix, with the diagnostic it mends and the edits', async () => {
    const [action, ...rest] = await actionsFor([rename], at(2, 33));
    assert.deepEqual(rest, []);
    assert.deepEqual(action, {
      title: 'Rename to "strength"',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [
        {
          range: KEY,
          severity: 2,
          source: 'Stat Lens',
          code: 'entity/unknown-axis',
          message: 'No such axis',
        },
      ],
      edit: { changes: { [uri]: [{ range: KEY, newText: '"strength"' }] } },
    });
  });

  it('prefers only a safe fix that is alone, and leaves out what cannot be done', async () => {
    const both = await actionsFor([rename, remove], KEY);
    assert.deepEqual(
      both.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Rename to "strength"', undefined],
        ['Remove it', undefined],
      ],
    );
    assert.equal((await actionsFor([remove], KEY))[0]?.isPreferred, undefined);
    assert.deepEqual(await actionsFor([impossible], KEY), []);
  });

  it('offers nothing for problems elsewhere', async () => {
    assert.deepEqual(await actionsFor([rename], at(0, 0)), []);
    assert.deepEqual(await actionsFor([rename], at(2, 40, 42)), []);
  });

  it('offers to migrate a legacy block on its key', async () => {
    const files = `${HARBOUR_WORLD}//- sessions/a.session.json\n{ "id": 1, "relationships": { "npc:1": {} } }`;
    const target = fixtureUri('sessions/a.session.json');
    assert.deepEqual(await actionsFor([], at(0, 15), files, target), [
      {
        title: 'Migrate to stats',
        kind: 'quickfix',
        command: { title: 'Migrate to stats', command: 'statLens.migrateFile', arguments: [target] },
      },
    ]);
    assert.deepEqual(await actionsFor([], at(0, 3), files, target), []);
  });
});
