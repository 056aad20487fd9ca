import assert from 'node:assert/strict';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { useCli } from './use-cli.ts';

const GAME = `//- world.json
{ "id": 7, "meta": { "stats_config": { "version": 1, "definitions": { "a": {
  "id": "a", "axes": [{ "name": "<i>b", "max_value": 10 }],
  "tiers": [{ "id": "</svg><script>x", "axis_name": "<i>b", "min": 0, "max": 5 }, { "id": "high", "axis_name": "<i>b", "min": 5 }]
} } } } }
//- npcs/ann.npc.json
{ "id": 1, "world_id": 7, "stats": { "a": { "<i>b": 4 } } }
//- npcs/bob.npc.json
{ "id": 2, "world_id": 7, "stats": { "a": { "<i>b": 40 } } }
//- npcs/<img src=x>.npc.json
{ "id": 3, "world_id": 7, "stats": { "a": { "<i>b": 7, "\\"><script>y": 1 } } }
`;

describe('stat-lens check --format html', () => {
  const bundle = useCli();
  const project = new ProjectFolder(GAME).forAllTests();
  let page: string;

  before(() => {
    const run = runCli(bundle, ['check', '--format', 'html:out/report.html'], { cwd: project.path });
    assert.equal(run.stdout + run.stderr, '');
    page = project.read('out/report.html');
  });
  after(() => {});
  it('tells totals, problems per rule and per file, and every problem with its place', () => {
    assert.match(page, /<b>4<\/b> files/);
    assert.match(
      page,
      /<tr><td>entity\/clamped<\/td><td class="warning">warning<\/td><td>1<\/td><td>1<\/td>/,
    );
    assert.match(page, /<tr><td>npcs\/bob\.npc\.json<\/td><td>npc<\/td><td>0<\/td><td>1<\/td>/);
    assert.match(page, /<tr><td>npcs\/bob\.npc\.json:1:\d+<\/td>/);
  });
  it('draws how effective values spread, with the tiers and who is in them', () => {
    assert.match(page, /<figcaption>a\.&lt;i&gt;b, world 7: 3 NPCs<small>[^<]*high 2<\/small>/);
    assert.equal(page.match(/<svg /g)?.length, 1);
    assert.match(page, />high 2<\/text>/);
  });
  it('takes nothing in files for HTML, and loads nothing', () => {
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.doesNotMatch(page, /<img|<i>/);
    assert.match(page, /default-src 'none'/);
    assert.doesNotMatch(page, /\b(?:src|href)="(?!#)/);
  });
  it('is the same every time', () => {
    const again = runCli(bundle, ['check', '--format', 'html', 'npcs', 'world.json'], { cwd: project.path });
    assert.equal(again.stdout, page);
  });
});
