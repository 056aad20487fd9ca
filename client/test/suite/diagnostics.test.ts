import { assert } from 'chai';
import * as vscode from 'vscode';
import { waitForCodes } from './editor/diagnostics.ts';
import { fixtureUri, openFixture, restoreFixture } from './editor/fixture.ts';
import { rangeOf, replaceText, showRange } from './editor/text.ts';

const hurtTier = '{ "id": "hurt", "axis_name": "health", "min": 0, "max": 70 }';
const fitTier = '{ "id": "fit", "axis_name": "health", "min": 70, "max": 120 }';
const widenedTier = '{ "id": "hurt", "axis_name": "health", "min": 0, "max": 90 }';

/** Where a problem with a tier may be shown: the whole tier or its id. */
function placesOf(document: vscode.TextDocument, ...tiers: readonly string[]): string[] {
  return tiers.flatMap((tier) => {
    const whole = rangeOf(document, tier);
    const id = /"id": ("\w+")/.exec(tier)?.[1] ?? '';
    return [showRange(whole), showRange(rangeOf(document, `"id": ${id}`)), showRange(rangeOf(document, id))];
  });
}

describe('Diagnostics', () => {
  afterEach(restoreFixture);

  it('reports overlapping tiers at the tier and in no other place', async () => {
    const document = await openFixture('broken/world.json');
    const [problem] = await waitForCodes(document.uri, ['tier/overlap']);
    const timid = '{ "id": "timid", "axis_name": "courage", "min": 0, "max": 50 }';
    const bold = '{ "id": "bold", "axis_name": "courage", "min": 40, "max": 100 }';
    assert.include(placesOf(document, timid, bold), problem?.range);
    assert.include(problem?.message, '"timid"');
    assert.include(problem?.message, '"bold"');
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
  });

  it('reports a tier while it is being broken and forgets it when the edit is undone', async () => {
    const document = await openFixture('world.json');
    await waitForCodes(document.uri, []);
    await replaceText(document, hurtTier, widenedTier);
    const [problem] = await waitForCodes(document.uri, ['tier/overlap']);
    assert.include(placesOf(document, widenedTier, fitTier), problem?.range);
    await vscode.commands.executeCommand('undo');
    assert.include(document.getText(), hurtTier, 'undo did not restore the text');
    await waitForCodes(document.uri, []);
  });

  it('moves with the text above it', async () => {
    const document = await openFixture('broken/world.json');
    const [before] = await waitForCodes(document.uri, ['tier/overlap']);
    await replaceText(document, '"name": "Broken Reef",', '"name":\n    "Broken Reef",\n');
    const line = Number(before?.range.split(':')[0]);
    const moved = before?.range.replaceAll(`${line}:`, `${line + 2}:`);
    const uri = document.uri;
    const after = await waitForCodes(uri, ['tier/overlap']);
    assert.deepEqual(
      after.map(({ range }) => range),
      [moved],
    );
  });

  it('reports files that no editor shows', async () => {
    await openFixture('world.json');
    const problems = await waitForCodes(fixtureUri('broken/world.json'), ['tier/overlap']);
    assert.lengthOf(problems, 1);
  });

  it('reports a value that the game clamps at exactly that value', async () => {
    const document = await openFixture('npcs/tobin.npc.json');
    const [problem] = await waitForCodes(document.uri, ['entity/clamped']);
    assert.equal(problem?.range, showRange(rangeOf(document, '140')));
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Warning);
  });
});
