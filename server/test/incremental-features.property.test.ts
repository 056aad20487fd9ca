import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LanguageService } from '../src/language-service.ts';
import { FollowedGame, start, step } from './followed-game.ts';

/** The same games in every run, so that a merge never fails by luck; set the variable to look for more. */
const SEED = Number(process.env.INCREMENTAL_SEED ?? 20_261_123);

/** Hovers are asked for at every so many names and strings of a file. */
const STRIDE = 5;

describe('a service that has followed changes', () => {
  it('hovers and counts as a service does that never saw another state', async () => {
    await fc.assert(
      fc.asyncProperty(start, fc.array(step, { minLength: 1, maxLength: 6 }), async (files, steps) => {
        const game = new FollowedGame(files);
        await game.open();
        await describeFeatures(game.service);
        for (const each of steps) await game.take(each);
        assert.deepEqual(
          await describeFeatures(game.service),
          await describeFeatures(await game.startAnew()),
        );
      }),
      { numRuns: 12, seed: SEED },
    );
  }).timeout(60_000);
});

/** What lenses and hovers say in all files. */
async function describeFeatures(service: LanguageService): Promise<unknown> {
  const files = [...service.workspace.files()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  // As the server does before it answers who is where.
  service.countResidents(files.length);
  const said: unknown[] = [];
  for (const { uri, syntaxProblems } of files) {
    // While a text is broken, lenses stay where they were in the last whole one, which a new service never saw.
    const lenses = syntaxProblems.length > 0 ? [] : await service.codeLenses(uri);
    said.push([
      uri,
      lenses.map((lens) => service.resolveCodeLens(lens, new Set()) ?? lens).map(({ command }) => command),
    ]);
    const located = await service.workspace.locate(uri);
    if (located === undefined) continue;
    const places = [...located.text.matchAll(/"/g)].filter((_, i) => i % STRIDE === 0);
    for (const { index } of places) {
      const before = located.text.slice(0, index + 1).split('\n');
      const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
      said.push([uri, index, (await service.hover(uri, position))?.contents]);
    }
  }
  return said;
}
