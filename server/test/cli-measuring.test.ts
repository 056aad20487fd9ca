import assert from 'node:assert/strict';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

const GAME = `//- world.jsonc
{
  // stat-lens-ignore-next-line tier/gap
  "id": 7, "meta": { "stats_config": { "version": 1, "definitions": { "a": { "id": "a", "axes": [{ "name": "b" }] } } } }
}
//- ann.npc.json
{ "id": 1, "world_id": 7, "stats": { "a": { "b": 400 } } }
`;

describe('stat-lens check --stats, --profile and --report-unused', () => {
  const bundle = useCli();
  const project = new ProjectFolder(GAME).forAllTests();
  after(() => {});
  const run = (...args: string[]) => runCli(bundle, ['check', ...args], { cwd: project.path });
  it('tells files, phases, memory and the slowest rules, and changes nothing in the report', () => {
    const { stdout, stderr, exitCode } = run('--stats', '--format', 'json');
    const plain = run('--format', 'json');
    assert.deepEqual([stdout, exitCode], [plain.stdout, plain.exitCode]);
    assert.match(stderr, /^files: 2 read, 2 reported on$/m);
    assert.match(stderr, /^time: .+ \(starting .+, reading .+, checking .+, reporting .+\)$/m);
    assert.match(stderr, /^memory: \d+ MiB at most$/m);
    assert.match(stderr, /^ +entity\/clamped +[\d.]+ ms +1$/m);
  });
  it('writes a profile that browsers open', () => {
    assert.equal(run('--profile', 'out/check.cpuprofile').stderr, run().stderr);
    const profile = JSON.parse(project.read('out/check.cpuprofile'));
    assert.ok(profile.nodes.length > 0 && profile.samples.length > 0);
    assert.match(run('--profile', 'ann.npc.json/x').stderr, /^stat-lens: ann\.npc\.json\/x: /m);
  });
  it('fails for suppressions that hide nothing, or leaves them out', () => {
    assert.match(run().stdout, /warning .*suppression\/unused/);
    assert.match(run('--report-unused').stdout, /error .*suppression\/unused/);
    assert.equal(run('--report-unused').exitCode, 1);
    assert.doesNotMatch(run('--report-unused', 'off').stdout, /suppression\/unused/);
    assert.match(run('--report-unused', 'info').stdout, /information .*suppression\/unused/);
    assert.equal(run('--report-unused', 'loud').exitCode, 2);
  });
});
