import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import { HARBOUR_WORLD } from '../../test/small-harbour.ts';
import { applyTextEdits } from '../base/text-edit.ts';
import type { PlannedMigration } from './migrate-file.ts';

const PATH = 'sessions/a.session.jsonc';

async function plan(text: string, world = HARBOUR_WORLD, path = PATH): Promise<PlannedMigration | string> {
  const { service } = await openFixture(`${world}//- ${path}\n${text}`);
  return service.planMigration(fixtureUri(path));
}

/** Migrates a session and checks that the edits, in both forms, and the new text agree, and that nothing is left. */
async function migrate(text: string, world = HARBOUR_WORLD): Promise<string> {
  const { service } = await openFixture(`${world}//- ${PATH}\n${text}`);
  const planned = await service.planMigration(fixtureUri(PATH));
  assert.ok(typeof planned !== 'string', String(planned));
  const located = await service.workspace.locate(fixtureUri(PATH));
  assert.ok(located);
  const lines = located.lines();
  const edits = planned.textEdits.map(({ range, newText }) => ({
    span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
    newText,
  }));
  assert.deepEqual(edits, planned.edits);
  assert.equal(applyTextEdits(located.text, planned.edits), planned.newText);
  service.setDocument(fixtureUri(PATH), 1, planned.newText);
  assert.match(String(await service.planMigration(fixtureUri(PATH))), /^Nothing to migrate/);
  return planned.newText;
}

const NO_WORLD = '//- statlens.config.json\n{}\n';

describe('planMigration of a session', () => {
  it('says how many warnings there are', async () => {
    const planned = await plan('{"relationships": {"npc:1": {"affinity": 0.5}, "npc:2": null}}');
    assert.match(typeof planned === 'string' ? planned : planned.summary, /^Migrated .*; 2 warnings\.$/);
  });

  it('wraps relationships in place, renames and recomputes ids, and moves no other byte', async () => {
    const before = `{
  "id": 3, "world_id": 7, // the quay
  "relationships": { // what they think
    "npc:12": {
      "affinity": 42, // she laughed twice
      "tierId": "lover",
      "intimacyLevelId": null,
      "flags": ["met"]
    }
  },
  "version": 5
}
`;
    assert.equal(
      await migrate(before),
      `{
  "id": 3, "world_id": 7, // the quay
  "stats": { "relationships": { // what they think
    "npc:12": {
      "affinity": 42, // she laughed twice
      "affinityTierId": "friend",
      "levelId": "close",
      "flags": ["met"]
    }
  } },
  "version": 5
}
`,
    );
  });

  it('moves relationships into stats beside other definitions, in place of an empty one', async () => {
    assert.deepEqual(
      JSON.parse(
        await migrate(
          '{"relationships":{"npc:1":{"affinity":3}},"stats":{"moods":{"npc:1":{"joy":1}},"relationships":{}}}',
        ),
      ),
      { stats: { moods: { 'npc:1': { joy: 1 } }, relationships: { 'npc:1': { affinity: 3 } } } },
    );
    assert.deepEqual(JSON.parse(await migrate('{"stats":null,"relationships":{}}')), {
      stats: { relationships: {} },
    });
  });

  it('drops an id for which the game computes nothing, and lets a renamed one win', async () => {
    const text = `{ "world_id": 7, "relationships": { "npc:1": { "affinity": 9.995, "tierId": "friend",
      "affinityTierId": "old", "levelId": "x", "intimacyLevelId": "close" }, "npc:2": { "affinityTierId": "kept" } } }`;
    assert.deepEqual(JSON.parse(await migrate(text)).stats.relationships, {
      'npc:1': { affinity: 9.995 },
      'npc:2': { affinityTierId: 'kept' },
    });
  });

  it('keeps renamed ids as they are where there is nothing to compute them with', async () => {
    const text =
      '{ "relationships": { "npc:1": { "affinity": 90, "tierId": "x", "intimacyLevelId": null } } }';
    const expected = { 'npc:1': { affinity: 90, affinityTierId: 'x', levelId: null } };
    for (const world of [NO_WORLD, '//- world.json\n{ "name": "W", "meta": { "stats_config": {} } }\n']) {
      assert.deepEqual(JSON.parse(await migrate(text, world)).stats.relationships, expected);
    }
  });

  it('migrates every session of a file, and says what it did', async () => {
    const text =
      '[{ "id": 1, "relationships": { "npc:1": { "affinity": 50, "tierId": "x" } } }, { "id": 2, "stats": {} }]';
    const planned = await plan(text);
    assert.ok(typeof planned !== 'string');
    assert.deepEqual(JSON.parse(planned.newText), [
      { id: 1, stats: { relationships: { 'npc:1': { affinity: 50, affinityTierId: 'friend' } } } },
      { id: 2, stats: {} },
    ]);
    assert.equal(
      planned.summary,
      'Migrated a.session.jsonc: 1 relationship moved to stats, 1 id renamed, 1 of them computed anew; 1 of 1 change tier or level.',
    );
  });

  it('refuses what it cannot do without a loss, and names it', async () => {
    const cases: [string, RegExp][] = [
      ['{ "relationships": { "npc:1": null } }', /the entry "npc:1" of "relationships" is null/],
      ['{ "relationships": [] }', /"relationships" is no object/],
      ['{ "relationships": {}, "stats": 5 }', /"stats" is no object/],
      ['{ "relationships": {}, "stats": { "relationships": [] } }', /"stats.relationships" is no object/],
      ['{ "relationships": {},\n  "stats": { "x" 5 } }', /a\.session\.jsonc:2:18: Expected a colon/],
      ['{ "relationships": {}, "id": 1, "id": 2 }', /a\.session\.jsonc:1:33: Key "id" is there already/],
      [
        '{ "relationships": {}, "stats": { "relationships": { /* why */ } } }',
        /:1:54: the comment "\/\* why \*\/" would be lost .*; move it/,
      ],
    ];
    for (const [text, message] of cases) {
      const refusal = await plan(text);
      assert.equal(typeof refusal, 'string', text);
      assert.match(String(refusal), /^Nothing was changed/);
      assert.match(String(refusal), message);
    }
  });

  it('has nothing to do for files without legacy data', async () => {
    assert.match(String(await plan('{ "stats": {} }')), /^Nothing to migrate/);
    assert.match(
      String(await plan('{ "name": "A", "stats": {} }', NO_WORLD, 'npcs/a.npc.json')),
      /^Nothing to/,
    );
  });
});

describe('planMigration of a world', () => {
  const world = `{
\t"name": "Old",
\t"meta": {
\t\t"relationship_schemas": { "default": [{ "id": "ally", "min": 30 }] }, // tiers
\t\t"intimacy_schema": { "levels": [{ "id": "close", "minAffinity": 50 }] }
\t}
}`;

  async function migrateWorld(text: string): Promise<PlannedMigration | string> {
    const { service } = await openFixture(`//- world.jsonc\n${text}`);
    return service.planMigration(fixtureUri('world.jsonc'));
  }

  it('adds the config that the game makes, in the style of the file, beside the legacy sections', async () => {
    const planned = await migrateWorld(world);
    assert.ok(typeof planned !== 'string');
    assert.equal(
      planned.summary,
      'Migrated world.jsonc: stats_config added with 1 tier and 1 level; 1 warning.',
    );
    assert.ok(
      planned.newText.includes('\t\t"stats_config": {\n\t\t\t"version": 1,\n\t\t\t"definitions": {\n'),
    );
    assert.ok(planned.newText.startsWith(world.slice(0, world.indexOf('}\n\t}'))));
    assert.ok(!planned.newText.includes('null'));
    const { service } = await openFixture(`//- world.jsonc\n${planned.newText}
//- npcs/a.npc.json\n{ "id": 1, "name": "A", "stats": { "relationships": { "affinity": 60 } } }`);
    const result = service.effectiveStats({ entity: 'npc:1' });
    assert.deepEqual(typeof result === 'string' ? result : result.effective, {
      relationships: { affinity: 60, affinityTierId: 'ally', levelId: 'close' },
    });
    assert.match(String(await service.planMigration(fixtureUri('world.jsonc'))), /^Nothing to migrate/);
  });

  it('writes on one line in a file of one line', async () => {
    const text = '{"name":"Old","meta":{"relationship_schemas":{"default":[{"id":"ally","min":30}]}}}';
    const planned = await migrateWorld(text);
    assert.ok(typeof planned !== 'string');
    assert.ok(planned.newText.startsWith(`${text.slice(0, -2)},"stats_config":{"version":1,"definitions":{`));
    assert.ok(!planned.newText.includes('\n'));
  });

  it('tells why the game would not accept it', async () => {
    const refusal = await migrateWorld(world.replace('"min": 30', '"min": 30, "max": 10'));
    assert.match(
      String(refusal),
      /^Nothing was changed: in world\.jsonc, the game would not accept what the old .*"ally"/s,
    );
  });
});
