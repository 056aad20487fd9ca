import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env, execPath } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { GIT_SETTINGS, GitFolder } from './git-folder.ts';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const FILES = 60;
/** How often the process is killed: the whole proof takes 200 times, `STAT_LENS_KILLS=200 npx mocha ...`. */
const KILLS = Number(env.STAT_LENS_KILLS ?? 8);
const WORLD = `//- statlens.config.json
{ "packages": { "builtIn": [] } }
//- world.json
{ "id": 7, "meta": {
  "relationship_schemas": { "default": [{ "id": "stranger", "min": 0, "max": 100 }] },
  "intimacy_schema": { "levels": [{ "id": "close", "minAffinity": 70 }] }
} }
`;
const PROJECT = `${WORLD}//- sessions/s0.session.json
${writeSession(0)}
`;

function writeSession(id: number): string {
  const relationships = { [`npc:${id}`]: { affinity: 60, tierId: 'gone', note: 'x'.repeat(1500) } };
  return `${JSON.stringify({ id, world_id: 7, scene_id: 1, relationships }, null, 2)}\n`;
}

describe('stat-lens migrate, trusted with many files', () => {
  const bundle = useCli();

  it('leaves every file old or new, whenever it is killed', async function () {
    this.timeout(20_000 + KILLS * 8000);
    const names = Array.from({ length: FILES }, (_, id) => `sessions/s${id}.session.json`);
    const project = new ProjectFolder(WORLD);
    const read = (name: string) => project.read(name);
    const reset = () => {
      for (const [id, name] of names.entries()) project.write(name, writeSession(id));
    };
    reset();
    const started = performance.now();
    assert.equal(runCli(bundle, ['migrate', '--write'], { cwd: project.path }).exitCode, 0);
    const whole = performance.now() - started;
    const fresh = names.map(read);
    let halfway = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      reset();
      await killAfter(bundle.path, project.path, whole * (0.4 + 0.6 * Math.random()));
      const texts = names.map(read);
      for (const [id, text] of texts.entries()) {
        assert.ok(text === fresh[id] || text === writeSession(id), names[id]);
      }
      const done = texts.filter((text, id) => text === fresh[id]).length;
      if (done > 0 && done < FILES) halfway++;
    }
    // With a slow disk or a fast one, some kills hit before or after the writing.
    if (KILLS >= 200) assert.ok(halfway > 0, 'no kill hit while files were written');
    assert.equal(runCli(bundle, ['migrate', '--write'], { cwd: project.path }).exitCode, 0);
    assert.deepEqual(names.map(read), fresh);
    project.remove();
  });

  it('warns of what git could not take back, and only of that', () => {
    const project = new GitFolder(PROJECT);
    const migrate = (...args: string[]) =>
      runCli(bundle, ['migrate', '--write', ...args], { cwd: project.path, env: GIT_SETTINGS });
    project.commit();
    assert.doesNotMatch(migrate().stderr, /committed/);
    const second = migrate();
    assert.match(second.stderr, /2 JSON files have changes that are not committed to git/);
    assert.equal(second.exitCode, 0);
    assert.match(
      migrate('**/*.session.json').stderr,
      /1 JSON file has changes that are not committed to git/,
    );
    project.remove();
  });

  it('writes its report as JSON by its schema, as Markdown and as text', () => {
    const schema = JSON.parse(readFileSync(join(root, 'schemas/reports/migrate.schema.json'), 'utf8'));
    const isReport = new Ajv({ strict: true }).compile(schema);
    const project = new ProjectFolder(WORLD);
    cpSync(join(root, 'samples/legacy'), project.path, { recursive: true });
    const migrate = (...args: string[]) => runCli(bundle, ['migrate', ...args], { cwd: project.path });
    const dry: { diff: string; files: unknown[]; summary: { changed: number } } = JSON.parse(
      migrate('--format', 'json', '--faithful').stdout,
    );
    assert.equal(isReport(dry), true, JSON.stringify(isReport.errors));
    assert.ok(dry.diff.length > 0 && dry.files.length > 10 && dry.summary.changed > 0);
    assert.match(migrate('--format', 'markdown').stdout, /^# Migration\n\nTo migrate: \d+\./);
    const { stdout } = migrate('--write', '--format', 'json', '--report', 'r.txt');
    assert.ok(isReport(JSON.parse(stdout)), JSON.stringify(isReport.errors));
    assert.match(project.read('r.txt'), /^Migrated \d+ files/m);
    assert.equal(isReport({ version: 1, write: true, files: [{}], summary: {} }), false);
    project.remove();
  });
});

/** Runs a migration and ends it after so many milliseconds as nothing can prevent. */
async function killAfter(cli: string, cwd: string, milliseconds: number): Promise<void> {
  const child = spawn(execPath, [cli, 'migrate', '--write'], { cwd, stdio: 'ignore' });
  const gone = new Promise<void>((done) => {
    child.once('exit', () => done());
  });
  await Promise.race([wait(milliseconds), gone]);
  child.kill('SIGKILL');
  await gone;
}
