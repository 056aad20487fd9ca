import { assert } from 'chai';
import { openFixture, restoreFixture } from './editor/fixture.ts';
import { waitForHover } from './editor/hovers.ts';
import { positionIn, replaceText } from './editor/text.ts';

describe('Hover', () => {
  afterEach(restoreFixture);

  it('shows the effective stats with tiers and level on the "stats" key of an NPC', async () => {
    const document = await openFixture('npcs/mara.npc.json');
    const parts = ['attributes', 'strength', '90', 'expert', 'health', '65', 'hurt', 'battle_ready'];
    const text = await waitForHover(document.uri, positionIn(document, '"stats"'), parts);
    assert.notInclude(text, 'fit', 'the tier of the base value is not the effective one');
  });

  it('shows on one value what gave it and what it overrode', async () => {
    const document = await openFixture('npcs/mara.npc.json');
    await waitForHover(document.uri, positionIn(document, '100'), ['100', '65', 'mara.npc_state.json']);
  });

  it('shows the same on the value of the NPC state', async () => {
    const document = await openFixture('npc_states/mara.npc_state.json');
    await waitForHover(document.uri, positionIn(document, '65'), ['100', '65', 'mara.npc.json']);
  });

  it('follows the text that is not saved yet', async () => {
    const document = await openFixture('npcs/mara.npc.json');
    await waitForHover(document.uri, positionIn(document, '"stats"'), ['90', 'expert']);
    await replaceText(document, '"strength": 90', '"strength": 41');
    const text = await waitForHover(document.uri, positionIn(document, '"stats"'), ['41', 'able']);
    assert.notInclude(text, 'battle_ready');
  });

  it('explains an axis of a world', async () => {
    const document = await openFixture('world.json');
    await waitForHover(document.uri, positionIn(document, '"name": "strength"').translate(0, 9), [
      'strength',
      '100',
    ]);
  });
});
