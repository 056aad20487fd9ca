import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLanguageService } from '../src/language-service.ts';
import { FollowedGame, start, step } from './followed-game.ts';
import { ManyFiles } from './many-files.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

/** The same games in every run, so that a merge never fails by luck; set the variable to look for more. */
const SEED = Number(process.env.INCREMENTAL_SEED ?? 20_261_122);

describe('a service that has followed changes', () => {
  it('says of every file what a service says that never saw another state', async () => {
    await fc.assert(
      fc.asyncProperty(start, fc.array(step, { minLength: 1, maxLength: 8 }), async (files, steps) => {
        const game = new FollowedGame(files);
        await game.open();
        for (const each of steps) {
          await game.take(each);
          assert.deepEqual(game.describe(), await game.describeAnew());
        }
      }),
      { numRuns: 60, seed: SEED },
    );
  }).timeout(60_000);
});

describe('a service that has read files by their bytes', () => {
  it('says of every file what a service says that has read texts', async () => {
    await fc.assert(
      fc.asyncProperty(start, fc.array(step, { maxLength: 8 }), async (files, steps) => {
        const game = new FollowedGame(files, true);
        await game.open();
        assert.deepEqual(game.describe(), await game.describeAnew());
        for (const each of steps) {
          await game.take(each);
          assert.deepEqual(game.describe(), await game.describeAnew());
        }
      }),
      { numRuns: 60, seed: SEED },
    );
  }).timeout(60_000);

  it('has understood plain ones', async () => {
    const texts: [string, string][] = Array.from({ length: 9 }, (_, id) => [
      `file:///game/${id}.npc.json`,
      JSON.stringify({ id, stats: { skills: { strength: id } } }),
    ]);
    const files = new ManyFiles(new MemoryFileSystem(texts));
    const service = createLanguageService({
      fileSystem: files,
      logger: { info: () => {}, warn: assert.fail },
      now: 0,
    });
    await service.indexFolders(['file:///game']);
    assert.equal(files.understood, 9);
    assert.equal(service.workspace.fileCount, 9);
  });
});

describe('a service that reads files from disk', () => {
  it('says of them what it says when they are open in an editor', async () => {
    await fc.assert(
      fc.asyncProperty(start, async (files) => {
        const game = new FollowedGame(files);
        await game.open();
        for (const [path, text] of files) {
          if (!path.endsWith('.gitignore')) await game.take({ kind: 'type', path, text });
        }
        assert.deepEqual(game.describe(), await FollowedGame.describeFiles(files));
      }),
      { numRuns: 60, seed: SEED },
    );
  }).timeout(60_000);
});
