import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import { openFixture } from '../../test/fixture.ts';
import { FIXTURE_ROOT, fixtureUri } from '../../test/fixture-files.ts';
import { MemoryFileSystem } from '../../test/memory-file-system.ts';
import { HARBOUR_WORLD } from '../../test/small-harbour.ts';
import type { Fix, Problem } from '../base/problem.ts';
import { createLanguageService } from '../language-service.ts';
import { COMMANDS } from '../protocol/commands.ts';
import type { CodeActionRequest, FixableProject } from './code-action/code-action-request.ts';
import { findCodeActions, resolveCodeAction } from './code-action.ts';

const NPC = `${HARBOUR_WORLD}//- npcs/a.npc.json
{ "id": 12, // who
  "name": "A",
  "stats": { "attributes": { "strenght": 5 } } }`;
const uri = fixtureUri('npcs/a.npc.json');
const world = fixtureUri('world.json');
const path = ['stats', 'attributes', 'strenght'];
const KEY = at(2, 29, 39);
const PLAIN = { versioned: false, annotated: false, spell: String };

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
const addToWorld: Fix = {
  title: 'Add the axis "strenght"',
  safe: false,
  operations: () => [],
  elsewhere: () => [{ uri: world, label: 'Add the axis', operations: [{ kind: 'remove', path: ['name'] }] }],
};

async function open(fixes: readonly Fix[], files = NPC, target = uri) {
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
  const project: FixableProject = {
    workspace: service.workspace,
    check: () => (fixes.length > 0 ? [problem] : []),
    listLeftToEditor: () => [],
    fork: () => service.fork(),
  };
  const find = async (range: Range, more: Partial<CodeActionRequest> = {}) => {
    const request = { range, invoked: false, lazy: false, style: PLAIN, ...more };
    const actions = await findCodeActions(project, file, request);
    // Refactorings have tests of their own.
    return actions.filter(({ kind }) => !kind?.startsWith('refactor'));
  };
  return { service, project, file, find };
}

function at(line: number, start: number, end = start): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

describe('findCodeActions', () => {
  it('makes a quick fix of a fix, with the diagnostic it mends and the edits', async () => {
    const { find } = await open([rename]);
    assert.deepEqual(await find(at(2, 33)), [
      {
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
      },
    ]);
  });

  it('prefers only a safe fix that is alone, and leaves out what cannot be done', async () => {
    const both = await (await open([rename, remove])).find(KEY);
    assert.deepEqual(
      both.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Rename to "strength"', undefined],
        ['Remove it', undefined],
      ],
    );
    assert.equal((await (await open([remove])).find(KEY))[0]?.isPreferred, undefined);
    assert.deepEqual(await (await open([impossible])).find(KEY), []);
  });

  it('offers nothing for problems elsewhere, but on the same line when a person asks', async () => {
    const { find } = await open([rename]);
    assert.deepEqual(await find(at(0, 0)), []);
    assert.deepEqual(await find(at(2, 40, 42)), []);
    assert.equal((await find(at(2, 40, 42), { invoked: true })).length, 1);
    assert.deepEqual(await find(at(0, 0), { invoked: true }), []);
  });

  it('offers only the kinds that are asked for', async () => {
    const { find } = await open([rename]);
    const kinds = async (...only: string[]) => (await find(KEY, { only })).map(({ kind }) => kind);
    assert.deepEqual(await kinds('quickfix'), ['quickfix']);
    assert.deepEqual(await kinds('source', 'quick'), []);
    assert.deepEqual(await kinds('source.organizeImports'), []);
    assert.deepEqual(await kinds(''), ['quickfix']);
  });

  it('leaves the edit out for those who ask for it later', async () => {
    const { find, project, service } = await open([rename]);
    const [action] = await find(KEY, { lazy: true });
    assert.equal(action?.edit, undefined);
    const data = JSON.parse(JSON.stringify(action?.data));
    assert.deepEqual(await resolveCodeAction(project, data, PLAIN), {
      changes: { [uri]: [{ range: KEY, newText: '"strength"' }] },
    });
    service.setDocument(uri, 4, '{}');
    assert.equal(await resolveCodeAction(project, data, PLAIN), 'outdated');
  });

  it('says that a fix is impossible when its problem is gone or the data are none of ours', async () => {
    const { project } = await open([]);
    const fix = { code: 'entity/unknown-axis', pointer: '/stats', title: 'Remove it' };
    for (const data of [
      { uri, version: null, fix },
      { uri, fix: 3 },
      { uri, fix: {} },
      { uri, refactor: { path: [{}], title: 'x' } },
      {},
      null,
      'x',
    ]) {
      assert.equal(await resolveCodeAction(project, data, PLAIN), 'impossible');
    }
  });

  it('fixes nothing, and says nothing, when there is nothing to fix any more', async () => {
    const { project } = await open([]);
    assert.deepEqual(await resolveCodeAction(project, { uri, version: null }, PLAIN), {});
  });

  it('changes other files with a word about each, to be confirmed', async () => {
    const { find, service } = await open([addToWorld]);
    const text = service.workspace.getFile(world);
    assert.ok(text);
    const annotated = { versioned: true, annotated: true, spell: (name: string) => `${name}?` };
    const [action] = await find(KEY, { style: annotated });
    const [change, ...more] = action?.edit?.documentChanges ?? [];
    assert.deepEqual(more, []);
    assert.ok(change !== undefined && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri: `${world}?`, version: null });
    const [edit] = change.edits;
    assert.ok(edit !== undefined && 'annotationId' in edit);
    assert.deepEqual(action?.edit?.changeAnnotations, {
      [String(edit.annotationId)]: { label: 'Add the axis', needsConfirmation: true },
    });
    const [plain] = await find(KEY);
    assert.deepEqual(Object.keys(plain?.edit?.changes ?? {}), [world]);
  });

  it('changes nothing at all when one of several files cannot be changed', async () => {
    const elsewhere = () => [{ uri: world, label: 'Never', operations: impossible.operations() }];
    assert.deepEqual(await (await open([{ ...rename, elsewhere }])).find(KEY), []);
    const nowhere = () => [{ uri: 'file:///gone.json', label: 'Never', operations: rename.operations() }];
    assert.deepEqual(await (await open([{ ...rename, elsewhere: nowhere }])).find(KEY), []);
  });

  it('mends what the editor reports itself, in which we have no say', async () => {
    const twice = '{ "id": 12, "name": "A", "name": "B" }';
    const fileSystem = new MemoryFileSystem([[uri, twice]]);
    const logger = { info: () => {}, warn: () => {} };
    const service = createLanguageService({ fileSystem, logger, settings: { builtInJson: true } });
    await service.indexFolders([FIXTURE_ROOT]);
    assert.deepEqual(service.check(uri), []);
    const request = { range: at(0, 27), invoked: false, style: PLAIN };
    const [first, ...more] = await service.codeActions(uri, { ...request, lazy: false });
    assert.deepEqual(first, {
      title: 'Keep the last "name", the one that counts',
      kind: 'quickfix',
      edit: { changes: { [uri]: [{ range: at(0, 12, 25), newText: '' }] } },
    });
    assert.deepEqual(
      more.map(({ title }) => title),
      ['Keep the first "name"'],
    );
    const [later] = await service.codeActions(uri, { ...request, lazy: true });
    const data = JSON.parse(JSON.stringify(later?.data));
    assert.deepEqual(await service.resolveCodeAction(data, PLAIN), first?.edit);
  });

  it('offers no fixes of all at once where the file is broken, for none would be made', async () => {
    const stats = '{ "strength": 3, "strengthTierId": "f", "health": 3, "healthTierId": "f" }';
    const npc = `{ "id": 5, "world_id": 7, "name": "E", "stats": { "attributes": ${stats} } }`;
    const titlesIn = async (text: string) => {
      const { service } = await openFixture(`${HARBOUR_WORLD}//- npcs/a.npc.json\n${text}`);
      const whole = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
      const request = { range: whole, invoked: true, lazy: false, style: PLAIN };
      const fixes = await service.codeActions(uri, { ...request, only: ['quickfix'] });
      const all = await service.codeActions(uri, { ...request, only: ['source.fixAll'] });
      return [fixes, all].map((found) => found.map(({ title }) => title));
    };
    const [single = [], all] = await titlesIn(`[${npc}]`);
    assert.deepEqual(all, ['Fix all problems that can be fixed safely']);
    assert.ok(single.some((title) => title.startsWith('Fix all "')));
    const [left = [], none] = await titlesIn(`[${npc}`);
    assert.deepEqual(none, []);
    assert.ok(left.length > 0 && !left.some((title) => title.startsWith('Fix all "')));
  });

  it('offers to migrate a legacy block on its key', async () => {
    const files = `${HARBOUR_WORLD}//- sessions/a.session.json\n{ "id": 1, "relationships": { "npc:1": {} } }`;
    const target = fixtureUri('sessions/a.session.json');
    const { find } = await open([], files, target);
    const commands = new Set([COMMANDS.migrateFile]);
    assert.deepEqual(await find(at(0, 15), { commands }), [
      {
        title: 'Migrate to stats',
        kind: 'quickfix',
        command: { title: 'Migrate to stats', command: 'statLens.migrateFile', arguments: [target] },
      },
    ]);
    assert.deepEqual(await find(at(0, 3), { commands }), []);
  });
});
