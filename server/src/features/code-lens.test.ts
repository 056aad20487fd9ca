import assert from 'node:assert/strict';
import { type Fixture, openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import { MemoryFileSystem } from '../../test/memory-file-system.ts';
import { HARBOUR_WORLD, MARA } from '../../test/small-harbour.ts';
import { createLanguageService } from '../language-service.ts';

/** The lenses of a file as `line: title`. */
async function lensesOf({ service }: Fixture, path: string): Promise<string[]> {
  const lenses = await service.codeLenses(fixtureUri(path));
  return lenses.map(({ range, command }) => `${range.start.line}: ${command?.title}`);
}

const LEGACY = `//- sessions/old.session.json
{ "id": 4, "world_id": 7,
  "relationships": {
    "npc:12": { "affinity": 50, "tierId": "lover" }
  } }
`;

describe('listCodeLenses', () => {
  it('sums up the blocks of NPCs and states', async () => {
    const fixture = await openFixture(HARBOUR_WORLD + MARA);
    assert.deepEqual(await lensesOf(fixture, 'npcs/mara.npc.json'), [
      '5: strength 90 expert, health 65 hurt (runtime), level battle_ready',
    ]);
    assert.deepEqual(await lensesOf(fixture, 'npc_states/mara.npc_state.json'), [
      '0: strength 90 expert (base), health 65 hurt, level battle_ready',
    ]);
    const [lens] = await fixture.service.codeLenses(fixtureUri('npcs/mara.npc.json'));
    assert.deepEqual(lens?.range, { start: { line: 5, character: 4 }, end: { line: 5, character: 16 } });
    assert.equal(lens?.command?.command, 'statLens.showEffectiveStats');
    assert.deepEqual(lens?.command?.arguments, [fixtureUri('npcs/mara.npc.json')]);
  });

  it('sums up the entities of sessions and offers to migrate legacy ones', async () => {
    const fixture = await openFixture(`${HARBOUR_WORLD}${LEGACY}//- sessions/new.session.json
{ "id": 5, "world_id": 7, "stats": {
  "relationships": {
    "npc:12": { "affinity": 5 },
    "world": {} } } }`);
    assert.deepEqual(await lensesOf(fixture, 'sessions/old.session.json'), [
      '1: Migrate to stats',
      '2: affinity 50 friend, level close',
    ]);
    assert.deepEqual(await lensesOf(fixture, 'sessions/new.session.json'), [
      '2: affinity 5 stranger',
      '3: no values',
    ]);
    const [migrate] = await fixture.service.codeLenses(fixtureUri('sessions/old.session.json'));
    assert.equal(migrate?.command?.command, 'statLens.migrateFile');
  });

  it('claims nothing to be missing before the project was read', async () => {
    const logger = { info: () => {}, warn: () => {} };
    const service = createLanguageService({ fileSystem: new MemoryFileSystem(), logger });
    service.setDocument(
      fixtureUri('1.npc.json'),
      1,
      '{ "id": 1, "name": "N", "stats": { "a": { "x": 1 } } }',
    );
    const [lens] = await service.codeLenses(fixtureUri('1.npc.json'));
    assert.equal(lens?.command?.title, 'reading the project…');
  });

  it('offers to migrate a legacy world, once', async () => {
    const fixture = await openFixture(`//- world.json
{ "name": "W", "meta": {
  "relationship_schemas": {},
  "intimacy_schema": {} } }`);
    assert.deepEqual(await lensesOf(fixture, 'world.json'), ['1: Migrate to stats']);
  });

  it('says which NPC a state lacks', async () => {
    const fixture = await openFixture(`${HARBOUR_WORLD}//- npc_states/x.npc_state.json
{ "npc_id": 9, "stats": { "attributes": {} } }`);
    assert.deepEqual(await lensesOf(fixture, 'npc_states/x.npc_state.json'), ['0: no NPC with the id 9']);
  });

  it('stays in place and in number with every character typed into a value or behind it', async () => {
    const path = 'npcs/mara.npc.json';
    const fixture = await openFixture(HARBOUR_WORLD + MARA);
    const { service, fileSystem } = fixture;
    const text = fileSystem.texts.get(fixtureUri(path)) ?? '';
    const lines = ['5'];
    const typings: [place: string, typed: string][] = [
      ['"health": 100', ',"x": {["a'],
      ['"health": 100', '{}]['],
      ['"strength": ', '"\\{'],
      ['"name": "Mara"', ', , '],
      ['"note": "left-handed"', ',"x": [ { "y": tru'],
    ];
    let version = 1;
    for (const [place, typed] of typings) {
      const offset = text.indexOf(place) + place.length;
      for (let length = 1; length <= typed.length; length++) {
        const broken = text.slice(0, offset) + typed.slice(0, length) + text.slice(offset);
        service.setDocument(fixtureUri(path), version++, broken);
        const found = await lensesOf(fixture, path);
        assert.deepEqual(
          found.map((lens) => lens.split(':')[0]),
          lines,
          broken,
        );
      }
    }
  });

  it('keeps the lens of a block whose value is being typed', async () => {
    const path = 'npcs/mara.npc.json';
    const fixture = await openFixture(
      HARBOUR_WORLD + MARA.replace('"attributes": {\n', '"relationships": , "attributes": {\n'),
    );
    assert.deepEqual((await lensesOf(fixture, path)).length, 2);
  });
});
