import assert from 'node:assert/strict';
import type { StatTestFile, StatTestOutcome } from '../src/protocol/stat-tests.ts';
import { beginSmallGame } from './begin-small-game.ts';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

const TESTS = `//- balance.stattest.json
{ "tests": [
  { "name": "strong", "where": "id == 12", "expect": { "tier": { "of": "attributes.strength", "is": "strong" } } },
  { "name": "weak", "expect": { "all": "attributes.strength < 95" } },
  { "name": "typo", "expect": { "all": "attributes.strenth < 95" } },
  { "name": "kept", "where": "id == 12", "expect": { "snapshot": "attributes.strength" } }
] }
//- balance.stattest.snap.json
{ "version": 1, "tests": { "kept": { "columns": ["attributes.strength"], "rows": { "npc:12": [90] } } } }
`;

describe('language server, for a place to run tests', () => {
  const server = useServer();
  const project = new ProjectFolder(SMALL_GAME + TESTS).forEachTest();
  let client: TestClient;
  let uri: string;

  beforeEach(async () => {
    uri = project.uriOf('balance.stattest.json');
    client = server.start();
    await beginSmallGame(client, project);
  });

  const run = () => client.request<StatTestOutcome[]>('statLens/runStatTests', { uri });

  it('lists the tests with their places', async () => {
    const files = await client.request<StatTestFile[]>('statLens/listStatTests', {});
    assert.deepEqual(
      files.map((file) => [file.uri, file.tests.map(({ name }) => name)]),
      [[uri, ['strong', 'weak', 'typo', 'kept']]],
    );
    assert.deepEqual(files[0]?.tests[0]?.range, {
      start: { line: 1, character: 12 },
      end: { line: 1, character: 20 },
    });
  });

  it('runs them, and tells why some fail and by whom', async () => {
    const outcomes = await run();
    const words = outcomes.map(({ name, messages }) => [name, ...messages.map(({ text }) => text)]);
    assert.deepEqual(words, [
      ['strong'],
      ['weak', '"weak": for 2 of 3 NPCs it is not so that attributes.strength < 95'],
      ['typo', '"typo": "attributes" has no axis "strenth"; did you mean "strength"?'],
      ['kept'],
    ]);
    assert.deepEqual(
      outcomes.map(({ messages }) => messages[0]?.isInvalid),
      [undefined, false, true, undefined],
    );
    const [message] = outcomes[1]?.messages ?? [];
    assert.deepEqual(
      message?.related.map(({ message: who }) => who),
      ['npc:20 Ida', 'npc:15 Tobin'],
    );
  });

  it('follows what is typed, in the tests and in the game', async () => {
    client.open(
      project.uriOf('npcs/mara.npc.json'),
      '{ "id": 12, "world_id": 7, "stats": { "attributes": { "strength": 9 } } }',
    );
    const [strong, , , kept] = await run();
    assert.match(strong?.messages[0]?.text ?? '', /as that of npc:12, which is weak/);
    assert.match(kept?.messages[0]?.text ?? '', /attributes\.strength of npc:12 is 9, was 90/);
    client.open(uri, '{ "tests": [{ "name": "new", "expect": { "cuont": { "min": 2 } } }] }');
    const [broken] = await run();
    assert.deepEqual([broken?.name, broken?.messages[0]?.isInvalid], ['new', true]);
  });

  it('runs no tests that are not as they should be, also where the editor itself says so', async () => {
    client = server.start();
    await beginSmallGame(client, project, { initializationOptions: { builtInJson: true } });
    client.open(
      uri,
      '{ "tests": [{ "name": "all", "wher": "id == 12", "expect": { "count": { "min": 1 } } }] }',
    );
    const [outcome] = await run();
    assert.match(outcome?.messages[0]?.text ?? '', /^There is no member "wher", .*; did you mean "where"\?$/);
    assert.equal(outcome?.messages[0]?.isInvalid, true);
  });

  it('refuses what is no test file', async () => {
    uri = project.uriOf('world.json');
    await assert.rejects(run(), /no balance tests under this uri/);
  });
});
