import assert from 'node:assert/strict';
import { nextTurn } from './next-turn.ts';
import { QuietTurn } from './quiet-turn.ts';

describe('QuietTurn', () => {
  const setUp = () => {
    const runs: number[] = [];
    let requests = 0;
    const quiet = new QuietTurn(() => runs.push(requests));
    const request = () => {
      requests++;
      quiet.request();
    };
    return { runs, request };
  };
  const wait = async (turns: number) => {
    for (let i = 0; i < turns; i++) await nextTurn();
  };

  it('runs once for requests that come in consecutive turns', async () => {
    const { runs, request } = setUp();
    for (let i = 0; i < 10; i++) {
      request();
      await nextTurn();
    }
    await wait(10);
    assert.deepEqual(runs, [10]);
  });

  it('runs again for later requests', async () => {
    const { runs, request } = setUp();
    request();
    await wait(10);
    request();
    await wait(10);
    assert.deepEqual(runs, [1, 2]);
  });

  it('runs now and then even if the requests never stop', async () => {
    const { runs, request } = setUp();
    for (let i = 0; i < 200; i++) {
      request();
      await nextTurn();
    }
    assert.ok(runs.length >= 2, `ran ${runs.length} times`);
  });
});
