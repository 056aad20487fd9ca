import { assert } from 'chai';
import * as vscode from 'vscode';
import { ourDiagnostics, waitForCodes } from './editor/diagnostics.ts';
import { fixtureUri, openFixture, restoreFixture } from './editor/fixture.ts';
import { rangeOf, rangeWithin, replaceText, showRange } from './editor/text.ts';
import { waitFor } from './editor/wait-for.ts';

const hurtTier = '{ "id": "hurt", "axis_name": "health", "min": 0, "max": 70 }';
const fitTier = '{ "id": "fit", "axis_name": "health", "min": 70, "max": 120 }';
const boldTier = '{ "id": "bold", "axis_name": "courage", "min": 40, "max": 100 }';
const widenedTier = '{ "id": "hurt", "axis_name": "health", "min": 0, "max": 90 }';

describe('Diagnostics', () => {
  afterEach(restoreFixture);

  // The first test, while no other has opened that file.
  it('reports files that no editor shows', async () => {
    await openFixture('world.json');
    const problems = await waitForCodes(fixtureUri('broken/world.json'), ['tier/overlap']);
    assert.lengthOf(problems, 1);
  });

  it('reports overlapping tiers at the bound that overlaps and in no other place', async () => {
    const document = await openFixture('broken/world.json');
    const [problem] = await waitForCodes(document.uri, ['tier/overlap']);
    assert.equal(problem?.range, showRange(rangeWithin(document, boldTier, '40')));
    assert.include(problem?.message, '"timid"');
    assert.include(problem?.message, '"bold"');
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
  });

  it('links a problem to the page about its code', async () => {
    const document = await openFixture('broken/world.json');
    await waitForCodes(document.uri, ['tier/overlap']);
    const [code] = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === 'Stat Lens')
      .map((diagnostic) => diagnostic.code)
      .filter((candidate) => typeof candidate === 'object');
    assert.isDefined(code, 'the code is no link');
    const page = code && (await vscode.workspace.openTextDocument(code.target));
    assert.match(page?.getText() ?? '', /^# tier\/overlap\n[\s\S]*## Fix/);
  });

  it('reports a tier while it is being broken and forgets it when the edit is undone', async () => {
    const document = await openFixture('world.json');
    await waitForCodes(document.uri, []);
    await replaceText(document, hurtTier, widenedTier);
    const [problem] = await waitForCodes(document.uri, ['tier/overlap']);
    assert.equal(problem?.range, showRange(rangeWithin(document, fitTier, '70')));
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
    await waitFor(
      `the problem at ${moved}`,
      () => ourDiagnostics(document.uri),
      (seen) => seen.length === 1 && seen[0]?.range === moved,
    );
  });

  it('reports a value that the game clamps at exactly that value', async () => {
    const document = await openFixture('npcs/tobin.npc.json');
    const [problem] = await waitForCodes(document.uri, ['entity/clamped']);
    assert.equal(problem?.range, showRange(rangeOf(document, '140')));
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Warning);
  });
});
