import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { isCliError } from '../cli-error.ts';
import { askChoices, type InitChoices } from './ask-choices.ts';

const NOTHING: InitChoices = { template: undefined, name: undefined };

describe('askChoices', () => {
  it('takes defaults for empty answers', async () => {
    const { choices, shown } = await answer(NOTHING, '\n', '\n');
    assert.deepEqual(choices, { template: 'minimal', name: 'My World' });
    assert.match(shown, /1 {2}minimal .*\n {2}2 {2}harbour .*\n {2}3 {2}rpg .*\nTemplate \(1\): /);
  });

  it('takes a template by number or name, and offers the name of its world', async () => {
    assert.deepEqual((await answer(NOTHING, '2\n', '\n')).choices, {
      template: 'harbour',
      name: 'Harbour Town',
    });
    assert.deepEqual((await answer(NOTHING, 'rpg\n', 'Mine\n')).choices, { template: 'rpg', name: 'Mine' });
  });

  it('asks again after an answer that cannot be', async () => {
    const { choices, shown } = await answer(NOTHING, '7\n', '1\n', `${'x'.repeat(129)}\n`, 'Mine\n');
    assert.deepEqual(choices, { template: 'minimal', name: 'Mine' });
    assert.match(shown, /There is no such template; it is one of 1 to 3\./);
    assert.match(shown, /A name has at most 128 characters\./);
  });

  it('asks only for what is not chosen', async () => {
    const { choices, shown } = await answer({ template: 'rpg', name: undefined }, 'Mine\n');
    assert.deepEqual(choices, { template: 'rpg', name: 'Mine' });
    assert.doesNotMatch(shown, /Template/);
  });

  it('ends when nobody answers any more', async () => {
    const input = new PassThrough();
    const asked = askChoices(NOTHING, input, new PassThrough());
    input.end();
    await assert.rejects(asked, (error) => isCliError(error) && error.exitCode === 2);
  });
});

/** Gives one answer to each question, as people do: after it was asked. */
async function answer(chosen: InitChoices, ...answers: readonly string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const left = [...answers];
  let shown = '';
  output.on('data', (bytes) => {
    shown += String(bytes);
    if (/\): $/.test(String(bytes))) input.write(left.shift() ?? '');
  });
  return { choices: await askChoices(chosen, input, output), shown };
}
