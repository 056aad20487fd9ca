import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import { HARBOUR_WORLD, MARA } from '../../test/small-harbour.ts';

async function render(files: string, path: string): Promise<string> {
  return (await openFixture(files)).service.effectiveDocument(fixtureUri(path));
}

describe('renderEffectiveDocument', () => {
  it('shows an NPC with every axis, the level and why not a higher one', async () => {
    assert.equal(
      await render(HARBOUR_WORLD + MARA, 'npcs/mara.npc.json'),
      `# Mara, NPC 12

In world Harbour Town (7). Read-only: this is what the game computes from the files as they are now.

## attributes

| Axis | Value | Tier | From |
| --- | --- | --- | --- |
| strength | 90 | expert | base |
| health | 65 | hurt | runtime (npc_states/mara.npc_state.json), over base 100 |
| luck | – |  |  |

Level: **battle_ready**

Higher levels do not apply:

- champion (priority 20): luck has no value, and 0 is below 50
`,
    );
  });

  it('shows each entity of a session', async () => {
    const text = await render(
      `${HARBOUR_WORLD}//- sessions/a.session.json
{ "id": 3, "stats": { "relationships": { "npc:12": { "affinity": 5 }, "world": { "affinity": 50 } } } }`,
      'sessions/a.session.json',
    );
    assert.match(text, /^# Session 3\n/);
    assert.match(text, /## relationships of npc:12\n[^#]*\| affinity \| 5 \| stranger \| session \|/);
    assert.match(
      text,
      /Level: \*\*none\*\*\n\nNo level applies:\n\n- close \(priority 1\): affinity 5 is below 40/,
    );
    assert.match(text, /## relationships of world\n[^#]*Level: \*\*close\*\*/);
  });

  it('says why values are raw, and why there are none', async () => {
    const raw = await render(
      '//- world.json\n{ "name": "W", "meta": {} }\n//- npcs/a.npc.json\n{ "id": 1, "name": "A", "stats": { "x": { "y": 5 } } }',
      'npcs/a.npc.json',
    );
    assert.match(raw, /\| y \| 5 \| {2}\| base \|\n\nIts world has no stats_config/);
    assert.match(await render(HARBOUR_WORLD, 'world.json'), /is a world; only NPCs and sessions/);
    assert.match(await render(HARBOUR_WORLD, 'other.json'), /This is no stat file/);
    assert.match(
      await render(
        `${HARBOUR_WORLD}//- npcs/a.npc.json\n{ "id": 1, "name": "A", "stats": {} }`,
        'npcs/a.npc.json',
      ),
      /No stats\./,
    );
  });
});
