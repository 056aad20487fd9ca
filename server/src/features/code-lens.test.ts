import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Fixture, openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import { MemoryFileSystem } from '../../test/memory-file-system.ts';
import { HARBOUR_WORLD, MARA } from '../../test/small-harbour.ts';
import { createLanguageService } from '../language-service.ts';
import { COMMANDS } from '../protocol/commands.ts';
import { type LensKind, SWITCHES } from '../protocol/switches.ts';

const EVERY_COMMAND = new Set(Object.values(COMMANDS));

/** The lenses of a file, resolved, once everybody was counted. */
async function openLenses({ service }: Pick<Fixture, 'service'>, path: string, kinds?: readonly LensKind[]) {
  const lenses = await service.codeLenses(fixtureUri(path), kinds && ((kind) => kinds.includes(kind)));
  while (!service.countResidents(1));
  return lenses.map((lens) => {
    assert.equal(lens.command, undefined);
    const resolved = service.resolveCodeLens(JSON.parse(JSON.stringify(lens)), EVERY_COMMAND);
    assert.ok(resolved);
    return resolved;
  });
}

/** The lenses of a file as `line: title`. */
async function lensesOf(fixture: Pick<Fixture, 'service'>, path: string, kinds?: readonly LensKind[]) {
  const lenses = await openLenses(fixture, path, kinds);
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
      '0: attributes battle_ready',
      '5: strength 90 expert, health 65 hurt (runtime), level battle_ready',
    ]);
    assert.deepEqual(await lensesOf(fixture, 'npc_states/mara.npc_state.json'), [
      '0: strength 90 expert (base), health 65 hurt, level battle_ready',
    ]);
    const [, lens] = await openLenses(fixture, 'npcs/mara.npc.json');
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
    const [migrate] = await openLenses(fixture, 'sessions/old.session.json');
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
    assert.deepEqual(await lensesOf({ service }, '1.npc.json'), [
      '0: reading the project…',
      '0: reading the project…',
    ]);
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
    const lines = ['0', '5'];
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
    assert.deepEqual((await lensesOf(fixture, path)).length, 3);
  });

  it('counts who is where in a world, and who stands at a border', async () => {
    const npc = (id: number, strength: number, affinity: number) => `//- npcs/${id}.npc.json
{ "id": ${id}, "name": "N", "stats": { "attributes": { "strength": ${strength}, "health": 60 }, "relationships": { "affinity": ${affinity} } } }
`;
    const session = `//- a.session.json
{ "id": 5, "scene_id": 1, "flags": {}, "world_id": 7, "stats": { "relationships": { "npc:1": { "affinity": 60 } } } }
`;
    const fixture = await openFixture(
      HARBOUR_WORLD + npc(1, 80, 50) + npc(2, 95, 9.99) + npc(3, 74, 3) + session,
    );
    const lenses = await lensesOf(fixture, 'world.json');
    assert.deepEqual(lenses, [
      '1: used by 3 NPCs',
      '4: 3 values, 74 to 95, median 80',
      '5: 3 values, 60',
      '6: nobody has a value',
      '9: 2 of 3 (67 %), 1 within a step of its border',
      '10: 1 of 3 (33 %), 1 within a step of its border',
      '11: 3 of 3 (100 %)',
      '12: nobody of 3',
      '15: 2 of 3 (67 %), 1 within a step of its border',
      '17: nobody of 3',
      '21: used by 3 NPCs, 1 session',
      '23: 4 values, 3 to 60, median 9.99',
      '23: nobody has a value',
      '25: 2 of 4 (50 %), 1 within a step of its border',
      '26: 2 of 4 (50 %), 1 within a step of its border',
      '28: 2 of 4 (50 %)',
    ]);
    const found = await openLenses(fixture, 'world.json');
    const expert = found.find(({ range }) => range.start.line === 10);
    const [uri, position, params] = expert?.command?.arguments ?? [];
    assert.deepEqual([expert?.command?.command, uri], ['statLens.showReferences', fixtureUri('world.json')]);
    assert.deepEqual(position, expert?.range.start);
    const members = await fixture.service.members(params);
    assert.deepEqual(
      members.map((member) => [member.uri, member.range.start]),
      [[fixtureUri('npcs/2.npc.json'), { line: 0, character: 35 }]],
    );
  });

  it('has no command where the client cannot list places', async () => {
    const { service } = await openFixture(HARBOUR_WORLD);
    const [lens] = await service.codeLenses(fixtureUri('world.json'));
    assert.deepEqual(lens && service.resolveCodeLens(lens, new Set())?.command, {
      title: 'used by nobody',
      command: '',
    });
  });

  it('answers for lenses of files that are gone or were never there, and refuses those of others', async () => {
    const { service } = await openFixture(HARBOUR_WORLD);
    const [lens] = await service.codeLenses(fixtureUri('world.json'));
    assert.ok(lens);
    const gone = { ...lens, data: { ...(lens.data as object), uri: fixtureUri('other.json') } };
    assert.equal(service.resolveCodeLens(gone, EVERY_COMMAND)?.command?.title, '…');
    for (const data of [
      undefined,
      null,
      7,
      {},
      { uri: 1, kind: 'usage', path: [] },
      { uri: 'x', kind: 'y', path: [] },
    ]) {
      assert.equal(service.resolveCodeLens({ ...lens, data }, EVERY_COMMAND), undefined);
    }
  });

  it('shows the kinds that are wanted', async () => {
    const fixture = await openFixture(`${HARBOUR_WORLD}${MARA}${LEGACY}`);
    const files = ['world.json', 'npcs/mara.npc.json', 'sessions/old.session.json'];
    const listKinds = async (kinds: readonly LensKind[]) => {
      const found = new Set<unknown>();
      for (const file of files) {
        for (const { data } of await openLenses(fixture, file, kinds))
          found.add((data as { kind: unknown }).kind);
      }
      return [...found].sort();
    };
    assert.deepEqual(await listKinds(SWITCHES.codeLens), [...SWITCHES.codeLens].sort());
    for (const kind of SWITCHES.codeLens) assert.deepEqual(await listKinds([kind]), [kind]);
    assert.deepEqual(await listKinds([]), []);
  });

  it('stays on one line when a text is changed in several places at once', async () => {
    const fixture = await openFixture(`${HARBOUR_WORLD}${MARA}`);
    const { service, fileSystem } = fixture;
    const uri = fixtureUri('world.json');
    const text = (fileSystem.texts.get(uri) ?? '').replaceAll('\n', '\r\n');
    let version = 1;
    for (let shift = 1; shift < 40; shift++) {
      service.setDocument(uri, version++, text);
      assert.ok((await service.codeLenses(uri)).length > 0);
      const now = `${text.slice(0, 2)}${' '.repeat(shift)}${text.slice(2).trimEnd().slice(0, -1)}`;
      service.setDocument(uri, version++, now);
      const lines = now.split('\r\n');
      for (const { range } of await service.codeLenses(uri)) {
        assert.equal(range.start.line, range.end.line);
        assert.ok(range.end.character <= (lines[range.end.line]?.length ?? -1), JSON.stringify(range));
      }
    }
  });

  it('has as many lenses as before while whatever is typed anywhere leaves the text broken', async () => {
    const fixture = await openFixture(`${HARBOUR_WORLD}${MARA}${LEGACY}`);
    const { service, fileSystem } = fixture;
    const typed = fc.stringMatching(/^[[\]{}",: a1]{1,6}$/);
    const path = fc.constantFrom('world.json', 'npcs/mara.npc.json', 'sessions/old.session.json');
    let version = 1;
    await fc.assert(
      fc.asyncProperty(path, fc.nat(), typed, async (name, place, letters) => {
        const uri = fixtureUri(name);
        const text = fileSystem.texts.get(uri) ?? '';
        service.setDocument(uri, version++, text);
        let count = (await service.codeLenses(uri)).length;
        const offset = place % text.length;
        for (let length = 1; length <= letters.length; length++) {
          const now = text.slice(0, offset) + letters.slice(0, length) + text.slice(offset);
          service.setDocument(uri, version++, now);
          const lenses = await service.codeLenses(uri);
          // A text that is whole says what it says, and that is what stays from then on.
          if (isWhole(now)) count = lenses.length;
          assert.equal(lenses.length, count, now);
          for (const { range } of lenses) {
            assert.ok(range.start.line === range.end.line && range.start.character <= range.end.character);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
