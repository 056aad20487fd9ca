import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyTextEdits } from '../src/base/text-edit.ts';
import { legacyPersonalityData } from '../src/rules/legacy/personality-data.ts';
import { legacyUnitScale } from '../src/rules/legacy/unit-scale.ts';
import { legacyUnsupportedSpelling } from '../src/rules/legacy/unsupported-spelling.ts';
import { legacyWorldSchemas } from '../src/rules/legacy/world-schemas.ts';
import type { Rule } from '../src/rules/rule.ts';
import { runRules } from '../src/rules/run-rules.ts';
import { planEdits } from '../src/syntax/edit-operations.ts';
import { LocatedText } from '../src/syntax/located-text.ts';
import type { Workspace } from '../src/workspace/workspace.ts';
import { fixtureUri } from './fixture-files.ts';
import { openWorkspace } from './workspace-fixture.ts';

const root = fileURLToPath(new URL('../../samples/legacy/', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('samples/legacy, mended with quick fixes', () => {
  for (const path of ['label-form/world.json', 'flat-form/world.json']) {
    it(`${path} gets tiers and levels`, async () => {
      const { workspace } = await openWorkspace({ [path]: read(path) });
      mendAll(workspace, path, legacyUnsupportedSpelling);
      mendAll(workspace, path, legacyWorldSchemas);
      const [world] = workspace.index.worlds();
      assert.ok(world);
      const facts = workspace.factsOf(world.record);
      assert.equal(facts.source, 'config');
      const definition = facts.config?.definitions['relationships'];
      const found = [definition?.tiers, definition?.levels].map((items) => items?.map(({ id }) => id));
      assert.deepEqual(found, EXPECTED[path]);
    });
  }

  it('a session on the scale from 0 to 1 has friends again', async () => {
    const session = 'old-sessions/sessions/zero-to-one.session.json';
    const files = { [session]: read(session), 'old-sessions/world.json': read('old-sessions/world.json') };
    const { workspace } = await openWorkspace(files);
    const text = mendAll(workspace, session, legacyUnitScale);
    assert.match(text, /"npc:12": \{ "affinity": 70, "trust": 55, "chemistry": 60, "tension": -10 \}/);
  });

  it('the numbers in a personality come to stand in the stats', async () => {
    const npc = 'old-sessions/npcs/jonas.npc.json';
    const { workspace } = await openWorkspace({
      [npc]: read(npc),
      'old-sessions/world.json': read('old-sessions/world.json'),
    });
    mendAll(workspace, npc, legacyPersonalityData);
  });
});

const EXPECTED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'label-form/world.json': [
    ['stranger', 'friend', 'lover'],
    ['light_flirt', 'intimate'],
  ],
  'flat-form/world.json': [
    ['enemy', 'stranger', 'friend'],
    ['none', 'deep'],
  ],
};

/** Applies the first fix of the first problem till the rule has nothing more to say; answers the text. */
function mendAll(workspace: Workspace, path: string, rule: Rule): string {
  const uri = fixtureUri(path);
  let text = read(path);
  for (let version = 1; version < 20; version++) {
    const file = workspace.getFile(uri);
    assert.ok(file);
    const [problem] = runRules([rule], file, workspace);
    if (problem === undefined) return text;
    const fix = problem.fixes?.[0];
    assert.ok(fix, problem.message);
    // What was mended before is only in the workspace.
    const located = file.located ?? new LocatedText(text);
    text = applyTextEdits(located.text, planEdits(located, fix.operations()));
    workspace.setDocument(uri, version, text);
  }
  throw new Error(`${rule.code} never ends`);
}
