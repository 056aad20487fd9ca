import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { beginSmallGame } from './begin-small-game.ts';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

const WITH_CONFIG = `${SMALL_GAME}//- statlens.config.json
{}
//- drafts/nell.npc.json
{ "id": 30, "world_id": 7, "name": "Nell", "stats": { "attributes": { "strength": 130 } } }
//- cast/bram.json
{ "id": 31, "world_id": 7, "name": "Bram", "stats": { "attributes": { "strength": 130 } }, "weather": 1 }
`;

describe('language server with a statlens.config.json', () => {
  const server = useServer();
  const project = new ProjectFolder(WITH_CONFIG).forEachTest();
  let client: TestClient;

  beforeEach(async () => {
    client = server.start();
    await beginSmallGame(client, project);
    await client.waitForCodes(project.uriOf('drafts/nell.npc.json'), ['entity/clamped']);
  });

  const config = () => project.uriOf('statlens.config.json');
  const severitiesOf = (path: string) =>
    client.published(project.uriOf(path))?.map(({ severity }) => severity);

  it('follows severities while they are typed, and goes back to the file when it is closed unsaved', async () => {
    client.open(config(), '{ "rules": { "entity/clamped": "error" } }');
    await client.waitUntil('an error', () =>
      Boolean(severitiesOf('npcs/tobin.npc.json')?.includes(DiagnosticSeverity.Error)),
    );
    client.change(config(), 2, '{ "rules": { "entity/clamped": "off" } }');
    await client.waitForCodes(project.uriOf('npcs/tobin.npc.json'), []);
    client.close(config());
    await client.waitForCodes(project.uriOf('npcs/tobin.npc.json'), ['entity/clamped']);
    assert.deepEqual(severitiesOf('npcs/tobin.npc.json'), [DiagnosticSeverity.Warning]);
  });

  it('keeps to what the config said while its text is broken', async () => {
    client.open(config(), '{ "rules": { "entity/clamped": "off" } }');
    await client.waitForCodes(project.uriOf('npcs/tobin.npc.json'), []);
    const since = client.received.length;
    client.change(config(), 2, '{ "rules": { "entity/clamped": "off" }, "ig');
    await client.waitUntil('the broken text to be reported', () =>
      Boolean(client.published(config())?.some(({ code }) => code === 'syntax/invalid-json')),
    );
    assert.deepEqual([...new Set(client.publishedUris(since))], [config()]);
  });

  it('takes ignored files out of sight and brings others in', async () => {
    client.open(config(), '{ "ignore": ["drafts/"], "files": { "npc": ["cast/*.json"] } }');
    await client.waitForCodes(project.uriOf('drafts/nell.npc.json'), []);
    await client.waitForCodes(project.uriOf('cast/bram.json'), ['entity/clamped', 'file/unknown-key']);
    client.open(project.uriOf('drafts/nell.npc.json'), '{ broken');
    client.change(config(), 2, '{}');
    await client.waitUntil('the draft to be seen again', () =>
      Boolean(
        client
          .published(project.uriOf('drafts/nell.npc.json'))
          ?.some(({ code }) => code === 'syntax/invalid-json'),
      ),
    );
  });

  it('follows a config and a .gitignore that change on disk', async () => {
    project.write('.gitignore', 'drafts/\n');
    client.tellFiles({ uri: project.uriOf('.gitignore'), type: 1 });
    await client.waitForCodes(project.uriOf('drafts/nell.npc.json'), []);
    project.write('statlens.config.json', '{ "ignore": ["!drafts/"] }');
    client.tellFiles({ uri: config(), type: 2 });
    await client.waitForCodes(project.uriOf('drafts/nell.npc.json'), ['entity/clamped']);
    project.remove('.gitignore');
    project.write('statlens.config.json', '{ "rules": { "entity/*": "off" } }');
    client.tellFiles({ uri: project.uriOf('.gitignore'), type: 3 }, { uri: config(), type: 2 });
    await client.waitForCodes(project.uriOf('drafts/nell.npc.json'), []);
  });

  it('reports what is wrong in the config at its place', async () => {
    client.open(config(), '{ "rules": { "tier/gpa": "off" },\n  "ignroe": [] }');
    await client.waitForCodes(config(), ['settings/unknown-rule', 'settings/unknown-key']);
    const place = client.published(config())?.find(({ code }) => code === 'settings/unknown-key')?.range;
    assert.deepEqual(place, { start: { line: 1, character: 2 }, end: { line: 1, character: 10 } });
  });
});
