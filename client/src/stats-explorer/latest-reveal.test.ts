import { assert } from 'chai';
import { LatestReveal } from './latest-reveal.ts';

/** A reveal that answers when it is told to, and what it was asked for. */
function pendingReveals() {
  const asked: string[] = [];
  const answers: ((isShown: boolean | undefined) => void)[] = [];
  const reveal = (what: string) => {
    asked.push(what);
    return new Promise<boolean | undefined>((resolve) => answers.push(resolve));
  };
  return { asked, answers, reveal };
}

async function settle(milliseconds = 0): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

describe('LatestReveal', () => {
  it('reveals one at a time and ends with the last that was wanted', async () => {
    const { asked, answers, reveal } = pendingReveals();
    const latest = new LatestReveal(reveal);
    for (const what of ['a', 'b', 'c']) latest.want(what);
    assert.deepEqual(asked, ['a']);
    answers[0]?.(true);
    await settle();
    assert.deepEqual(asked, ['a', 'c']);
  });

  it('tries again when the editor refuses or shows something else', async () => {
    const answers = [() => Promise.reject(new Error('changed')), () => false, () => true];
    const asked: string[] = [];
    const shown = new Promise<void>((resolve) => {
      const latest = new LatestReveal<string>(async (what) => {
        asked.push(what);
        if (answers.length === 1) resolve();
        return answers.shift()?.();
      });
      latest.want('a');
    });
    await shown;
    assert.deepEqual(asked, ['a', 'a', 'a']);
  });

  it('tries once for what is nowhere, and begins again for what is wanted later', async () => {
    const { asked, answers, reveal } = pendingReveals();
    const latest = new LatestReveal(reveal);
    latest.want('a');
    answers[0]?.(undefined);
    await settle(150);
    assert.deepEqual(asked, ['a']);
    latest.want('b');
    assert.deepEqual(asked, ['a', 'b']);
  });

  it('stops when it is told to forget', async () => {
    const { asked, answers, reveal } = pendingReveals();
    const latest = new LatestReveal(reveal);
    latest.want('a');
    latest.forget();
    answers[0]?.(false);
    await settle(150);
    assert.deepEqual(asked, ['a']);
  });
});
