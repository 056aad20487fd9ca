import assert from 'node:assert/strict';
import { ProjectFolder } from '../../../test/project-folder.ts';
import { CheckService } from '../../check-service.ts';
import { createNodeFileSystem } from '../../host/node-file-system.ts';
import { filesOf } from '../opening/open-project.ts';
import { findTarget } from '../opening/targets.ts';
import { planFixes } from './plan-fixes.ts';

const PROJECT = `//- world.json
{ "id": 7, "meta": { "stats_config": { "definitions": { "d": { "id": "d", "axes": [{ "name": "a" }] } } } } }
//- npcs/m.npc.json
{ "id": "12", "name": "M", "world_id": 8, "stats": {} }
//- npcs/m.npc_state.json
{ "npc_id": 12, "stats": { "D": { "a": 1 } } }
`;

describe('planFixes', () => {
  const project = new ProjectFolder(PROJECT).forEachTest();

  /** The state lives in the only world until its NPC, which lives in none, has a proper id. */
  async function plan(arrange: <T>(files: readonly T[]) => readonly T[]) {
    const fileSystem = createNodeFileSystem();
    const service = new CheckService({ fileSystem, logger: { info: () => {}, warn: () => {} } });
    const target = findTarget('.', project.path);
    await service.indexFolders([target.uri]);
    return planFixes(service, fileSystem, arrange(filesOf(service, target.uri)));
  }

  it('does the same in whatever order files are found', async () => {
    const forth = await plan((files) => files);
    const back = await plan((files) => files.toReversed());
    assert.notEqual(forth.length, 0);
    assert.deepEqual(back, forth);
  });
});
