import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MigrationRun, type RunOptions, USUAL_RUN } from '../src/features/migration-run.ts';
import { parseText } from '../src/syntax/parse-text.ts';
import { fixtureUri } from './fixture-files.ts';
import { openWorkspace } from './workspace-fixture.ts';

const root = fileURLToPath(new URL('../../samples/legacy/', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const SAMPLES = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => /\/.*\.jsonc?$/.test(path));

type Files = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, unknown>>;

const expected: Values = JSON.parse(read('expected.json'));
const withOptions: Readonly<Record<string, Values>> = JSON.parse(read('expected-options.json'));
const OPTIONS: Readonly<Record<string, Partial<RunOptions>>> = {
  '--faithful': { faithful: true },
  '--keep-legacy': { keepLegacy: true },
  '--close-gaps': { closeGaps: true },
  '--init': { init: true },
  '--rescale': { rescale: true },
};

/** All files after a run. */
async function migrateAll(files: Files, options: Partial<RunOptions> = {}): Promise<Record<string, string>> {
  const { workspace } = await openWorkspace(files);
  const run = new MigrationRun(workspace, { ...USUAL_RUN, ...options }, workspace.files());
  const after: Record<string, string> = {};
  for (const [path, text] of Object.entries(files)) {
    const file = workspace.getFile(fixtureUri(path));
    const plan = file && run.plan(file, text);
    after[path] = plan?.kind === 'change' ? plan.newText : text;
  }
  return after;
}

function parseAll(files: Files): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, parseText(text, { comments: true }).value]),
  );
}

describe('samples/legacy, migrated', () => {
  const before = Object.fromEntries(SAMPLES.map((path) => [path, read(path)]));
  const usual = { ...parseAll(before), ...expected };

  it('are what is expected of them, and stay so', async () => {
    const after = await migrateAll(before);
    assert.deepEqual(parseAll(after), usual);
    assert.deepEqual(await migrateAll(after), after);
  });

  for (const [name, options] of Object.entries(OPTIONS)) {
    it(`are what is expected of them with ${name}`, async () => {
      const after = await migrateAll(before, options);
      assert.deepEqual(parseAll(after), { ...usual, ...withOptions[name] });
    });
  }

  it('are what is expected of them with --to legacy afterwards', async () => {
    const after = await migrateAll(await migrateAll(before), { to: 'legacy' });
    assert.deepEqual(parseAll(after), { ...usual, ...withOptions['--to legacy'] });
  });

  it('are expected to be something else with every option', () => {
    assert.deepEqual(Object.keys(withOptions), [...Object.keys(OPTIONS), '--to legacy']);
    for (const files of Object.values(withOptions)) assert.ok(Object.keys(files).length > 0);
  });
});
