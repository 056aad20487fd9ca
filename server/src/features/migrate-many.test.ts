import assert from 'node:assert/strict';
import { FIXTURE_ROOT, fixtureUri } from '../../test/fixture-files.ts';
import { openWorkspace } from '../../test/workspace-fixture.ts';
import type { PlanMigrationsParams } from '../protocol/migrations.ts';
import { planMigrations } from './migrate-many.ts';

const world = {
  id: 7,
  meta: {
    intimacy_schema: { levels: [{ id: 'close', minAffinity: 50 }] },
    relationship_schemas: {
      default: [
        { id: 'stranger', min: 0, max: 29 },
        { id: 'ally', min: 30, max: 100 },
      ],
    },
  },
};
const session = (affinity: number) => ({
  scene_id: 1,
  world_id: 7,
  relationships: { 'npc:1': { affinity } },
});
const FILES = {
  'world.json': world,
  'old/a.session.json': session(40),
  'old/b.session.json': session(29.5),
  'old/broken.session.json': '{ "scene_id": 1, "relationships": { ',
  'older/c.session.json': session(3),
  'old/a.npc.json': { id: 1, name: 'A', world_id: 7, personality: { combat: { strength: 3 } } },
};
const always = { beat: () => Promise.resolve(true) };

async function plan(uris: readonly string[], choice: PlanMigrationsParams = {}) {
  const { workspace } = await openWorkspace(FILES);
  const planned = await planMigrations(workspace, { uris, ...choice }, always);
  assert.ok(planned);
  const seen = planned.files.map(({ uri, needsConfirmation }) => [
    uri.slice(FIXTURE_ROOT.length + 1),
    needsConfirmation,
  ]);
  return { ...planned, seen };
}

describe('planMigrations', () => {
  it('plans a whole workspace, counts each migration, and tells what was left out', async () => {
    const { counts, seen, summary, report } = await plan([]);
    assert.deepEqual(counts, [
      { name: 'session-relationships', files: 3 },
      { name: 'world-meta', files: 1 },
      { name: 'npc-personality', files: 1 },
    ]);
    assert.deepEqual(
      seen.map(([path]) => path),
      ['old/a.npc.json', 'old/a.session.json', 'old/b.session.json', 'older/c.session.json', 'world.json'],
    );
    assert.match(
      summary,
      /^5 files to migrate, 1 not, 2 warnings, 0 of 3 relationships change tier or level\.$/,
    );
    assert.match(report, /## .*broken\.session\.json\n\nrefused: 1:/);
  });

  it('plans a folder and no other whose name begins alike, by the choices made, and confirms what changes', async () => {
    const choice = {
      names: ['session-relationships', 'world-meta', 'unheard-of'],
      options: ['closeGaps'] as const,
    };
    const { seen, files } = await plan([fixtureUri('old'), fixtureUri('world.json')], choice);
    assert.deepEqual(seen, [
      ['old/a.session.json', false],
      ['old/b.session.json', true],
      ['world.json', false],
    ]);
    assert.match(files[1]?.description ?? '', /^1 of 1 change tier or level: npc:1$/);
    assert.match(files[1]?.edits.map(({ newText }) => newText).join('') ?? '', /stats/);
  });

  it('counts warnings, and has each in the report under its file', async () => {
    const { workspace } = await openWorkspace({
      'world.json': world,
      'old/a.session.json': { ...session(0.5), world_id: 7 },
      'old/b.session.json': { scene_id: 1, relationships: { 'npc:1': null } },
    });
    const planned = await planMigrations(workspace, { uris: [fixtureUri('old')] }, always);
    assert.match(planned?.summary ?? '', /^1 file to migrate, 2 warnings, /);
    assert.equal(planned?.needsPerson, true);
    assert.match(planned?.report ?? '', /Conflicts: 0\. Warnings: 2\. /);
    assert.match(
      planned?.report ?? '',
      /## .*a\.session\.json\n[^#]*\| warning \| \/relationships \| all values lie/,
    );
    const left = await planMigrations(workspace, { uris: [fixtureUri('old/b.session.json')] }, always);
    assert.deepEqual([left?.summary, left?.needsPerson], ['Nothing to migrate, 1 warning.', true]);
  });

  it('leaves out edits and report when only counts are wanted', async () => {
    const { files, report, counts } = await plan([fixtureUri('older')], { countsOnly: true });
    assert.deepEqual([files, report, counts], [[], '', [{ name: 'session-relationships', files: 1 }]]);
  });

  it('sees unsaved texts, with their versions', async () => {
    const { workspace } = await openWorkspace(FILES);
    const uri = fixtureUri('old/a.session.json');
    workspace.setDocument(uri, 4, JSON.stringify(session(5)).replace('npc:1', 'npc:99'));
    const planned = await planMigrations(workspace, { uris: [uri] }, always);
    assert.equal(planned?.files[0]?.version, 4);
    assert.match(planned?.report ?? '', /npc:99/);
  });

  it('has nothing to do where nothing is old, and stops when nobody wants it any more', async () => {
    const { workspace } = await openWorkspace(FILES);
    const nothing = await planMigrations(workspace, { uris: [fixtureUri('nowhere')] }, always);
    assert.deepEqual([nothing?.files, nothing?.summary], [[], 'Nothing to migrate.']);
    assert.equal(nothing?.needsPerson, false);
    let beats = 0;
    const stopped = await planMigrations(workspace, {}, { beat: () => Promise.resolve(++beats < 3) });
    assert.deepEqual([stopped, beats], [undefined, 3]);
  });
});
