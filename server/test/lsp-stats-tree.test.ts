import assert from 'node:assert/strict';
import type { NewProjectResult, ProjectTemplate } from '../src/protocol/new-project.ts';
import type { StatsTreeNode, StatsTreeResult } from '../src/protocol/stats-tree.ts';
import { beginSmallGame } from './begin-small-game.ts';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

describe('language server, for an explorer of stats', () => {
  const server = useServer();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();
  let client: TestClient;

  beforeEach(async () => {
    client = server.start();
    await beginSmallGame(client, project);
  });

  const ask = (params: object) => client.request<StatsTreeResult>('statLens/statsTree', params);

  it('answers for the tree, and tells once it was asked that the tree may have changed', async () => {
    const uri = project.uriOf('npcs/mara.npc.json');
    client.open(uri, '{ "id": 12, "world_id": 7, "name": "Mara" }');
    const { isComplete, nodes } = await ask({});
    assert.ok(isComplete);
    assert.ok(nodes.some((node) => node.kind === 'world' && node.uri === project.uriOf('world.json')));
    const way = await client.request<StatsTreeNode[]>('statLens/statsTreePath', { uri });
    assert.deepEqual(way.map(({ kind, label }) => [kind, label]).slice(1), [
      ['npcs', 'NPCs'],
      ['npc', 'Mara'],
    ]);
    const { nodes: npcs } = await ask({ parent: way[1]?.id });
    assert.ok(npcs.some(({ id }) => id === way[2]?.id));
    const told = client.all('statLens/statsTreeChanged').length;
    client.change(uri, 2, '{ "id": 12, "world_id": 7, "name": "Mara Teague" }');
    await client.waitUntil('news', () => client.all('statLens/statsTreeChanged').length > told);
    const { nodes: renamed } = await ask({ parent: way[1]?.id });
    assert.ok(renamed.some(({ label }) => label === 'Mara Teague'));
  });

  it('makes the files of new projects, or says why it does not', async () => {
    const templates = await client.request<ProjectTemplate[]>('statLens/projectTemplates', {});
    for (const { name, worldName } of templates) {
      const params = { template: name, worldName: `${worldName} II` };
      const { files } = await client.request<NewProjectResult>('statLens/newProject', params);
      assert.equal(JSON.parse(files['world.json'] ?? '').name, `${worldName} II`);
      const npcs = Object.values(files).filter((text) => Object.hasOwn(JSON.parse(text), 'world_id'));
      assert.ok(npcs.length >= 2);
    }
    for (const params of [
      { template: 'minimal', worldName: ' ' },
      { template: 'minimal', worldName: 'x'.repeat(129) },
      { template: '__proto__', worldName: 'Harbour' },
    ]) {
      await assert.rejects(client.request('statLens/newProject', params), { code: -32602 });
    }
  });
});
