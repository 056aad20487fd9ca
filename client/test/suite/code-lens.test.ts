import { assert } from 'chai';
import * as vscode from 'vscode';
import { openFixture, restoreFixture } from './editor/fixture.ts';
import { lensesOf, waitForLens } from './editor/lenses.ts';
import { rangeOf, replaceText } from './editor/text.ts';

const summary = 'strength 90 expert, health 65 hurt (runtime), level battle_ready';

describe('Code lens', () => {
  afterEach(restoreFixture);

  it('shows the effective stats of an NPC above its stat block', async () => {
    const document = await openFixture('npcs/mara.npc.json');
    const lens = await waitForLens(document.uri, summary);
    const block = rangeOf(document, '"attributes"').start.line;
    const stats = rangeOf(document, '"stats"').start.line;
    assert.include([stats, block], lens.line);
  });

  it('follows an edit of the world', async () => {
    const npc = await openFixture('npcs/mara.npc.json');
    await waitForLens(npc.uri, summary);
    const world = await openFixture('world.json');
    await replaceText(world, '"id": "expert"', '"id": "master"');
    await waitForLens(npc.uri, summary.replace('expert', 'master'));
    await vscode.commands.executeCommand('undo');
    await waitForLens(npc.uri, summary);
  });

  it('follows an edit of the NPC state', async () => {
    const npc = await openFixture('npcs/mara.npc.json');
    await waitForLens(npc.uri, summary);
    const state = await openFixture('npc_states/mara.npc_state.json');
    await replaceText(state, '"health": 65', '"health": 10');
    const lens = await waitForLens(npc.uri, 'health 10 hurt (runtime)');
    assert.notInclude(lens.title, 'battle_ready');
  });

  it('stays where it is while the JSON is broken', async () => {
    const document = await openFixture('npcs/mara.npc.json');
    await waitForLens(document.uri, summary);
    const before = (await lensesOf(document.uri)).map(({ line }) => line);
    const editor = vscode.window.activeTextEditor;
    const place = rangeOf(document, '"health": 100').end;
    for (const [index, character] of [...',"x": {['].entries()) {
      await editor?.edit((edit) => edit.insert(place.translate(0, index), character));
      const lines = (await lensesOf(document.uri)).map(({ line }) => line);
      assert.deepEqual(lines, before, `after typing up to ${character}:\n${document.getText()}`);
    }
  });

  it('offers the migration above a legacy block', async () => {
    const document = await openFixture('sessions/legacy.session.jsonc');
    const lens = await waitForLens(document.uri, 'Migrate to stats');
    assert.equal(lens.line, rangeOf(document, '"relationships"').start.line);
    assert.equal(lens.command, 'statLens.migrateFile');
  });

  it('tells in a world who uses a definition and who has a tier, and can list them', async () => {
    const document = await openFixture('world.json');
    const usage = await waitForLens(document.uri, 'used by 2 NPCs');
    assert.equal(usage.line, rangeOf(document, '"attributes": {').start.line);
    const tier = await waitForLens(document.uri, '2 of 2 (100 %)');
    assert.equal(tier.line, rangeOf(document, '"id": "expert"').start.line);
    assert.equal(tier.command, 'statLens.showReferences');
  });

  it('shows tiers and effective values behind numbers', async () => {
    const document = await openFixture('npcs/mara.npc.json');
    await waitForLens(document.uri, summary);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      whole,
    );
    const labels = hints.map(({ label }) => (typeof label === 'string' ? label : label[0]?.value));
    assert.includeMembers(labels, ['expert', '→ 65 hurt']);
  });

  it('leaves the files of others alone', async () => {
    const document = await openFixture('.vscode/settings.json');
    assert.deepEqual(await lensesOf(document.uri), []);
  });
});
