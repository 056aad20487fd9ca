import assert from 'node:assert/strict';
import { CheckService } from '../src/check-service.ts';
import { FIXTURE_ROOT, fixtureUri } from './fixture-files.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

const WORLD = JSON.stringify({
  id: 1,
  name: 'W',
  meta: {
    stats_config: {
      definitions: {
        body: {
          id: 'body',
          axes: [{ name: 'health', default_value: 100 }],
          tiers: [
            { id: 'hurt', axis_name: 'health', min: 0, max: 50 },
            { id: 'fit', axis_name: 'health', min: 50 },
          ],
          levels: [{ id: 'dying', conditions: { health: { type: 'max', max_value: 5 } } }],
        },
      },
    },
  },
});
const npc = (id: number, stats: object) =>
  JSON.stringify({ id, name: 'N', world_id: 1, stats: { body: stats } });

describe('the problems of a world that depend on who lives in it', () => {
  it('come and go with its NPCs and their states, however those change', async () => {
    const { check, fileSystem, service } = await openGame();
    assert.deepEqual(check(), []);
    const state = fixtureUri('7.npc_state.json');
    fileSystem.texts.set(state, JSON.stringify({ npc_id: 7, stats: { body: { health: 10 } } }));
    await service.refresh([state]);
    assert.deepEqual(check(), ['tier/empty']);
    service.setDocument(fixtureUri('npcs/3.npc.json'), 1, npc(3, { health: 90 }));
    assert.deepEqual(check(), []);
    service.setDocument(fixtureUri('npcs/3.npc.json'), 2, npc(3, {}));
    assert.deepEqual(check(), ['tier/empty', 'level/true-when-missing']);
    await service.closeDocument(fixtureUri('npcs/3.npc.json'));
    assert.deepEqual(check(), ['tier/empty']);
    fileSystem.texts.delete(state);
    await service.refresh([state]);
    assert.deepEqual(check(), []);
    for (let id = 2; id <= 3; id++) fileSystem.texts.delete(fixtureUri(`npcs/${id}.npc.json`));
    fileSystem.texts.set(fixtureUri('npcs/7.npc.json'), npc(7, { health: 1 }));
    await service.refresh([fixtureUri('npcs')]);
    // Nineteen are too few to say anything.
    assert.deepEqual(check(), []);
  });

  it('are looked for again only when an answer has changed', async () => {
    const { check, service } = await openGame();
    check();
    const checks = service.checkCount;
    for (let health = 10; health < 40; health++) {
      service.setDocument(fixtureUri('npcs/3.npc.json'), health, npc(3, { health }));
      assert.deepEqual(check(), []);
    }
    assert.equal(service.checkCount, checks);
  });
});

/** A world with twenty-one NPCs, of whom only the one with the id 7 is fit. */
async function openGame() {
  const npcs = Array.from(
    { length: 21 },
    (_, i) => [fixtureUri(`npcs/${i + 1}.npc.json`), npc(i + 1, { health: i === 6 ? 80 : 20 })] as const,
  );
  const fileSystem = new MemoryFileSystem([[fixtureUri('world.json'), WORLD], ...npcs]);
  const service = new CheckService({ fileSystem, logger: { info: () => {}, warn: () => {} } });
  await service.indexFolders([FIXTURE_ROOT]);
  return {
    fileSystem,
    service,
    check: () => service.check(fixtureUri('world.json')).map(({ code }) => code),
  };
}
