import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import type { Problem } from '../base/problem.ts';
import type { LanguageService } from '../language-service.ts';
import { PROBLEM_CAP } from '../rules/problem-cap.ts';
import { countGone, renewEntries } from './compare-baseline.ts';
import { judgeProblems } from './judge-problems.ts';

const NPC = fixtureUri('npcs/a.npc.jsonc');
const CONFIG = fixtureUri('statlens.config.json');

/** A world with 400 axes from 0 to 100, and an NPC. */
function game(npc: string, more = ''): string {
  const axes = Array.from({ length: 400 }, (_, i) => ({ name: `a${i}` }));
  const config = { definitions: { s: { id: 's', axes } } };
  return `//- stats_config.json\n${JSON.stringify(config)}\n//- npcs/a.npc.jsonc\n${npc}\n${more}`;
}

function npc(stats: string): string {
  return `{ "id": 1, "name": "A", "stats": { "s": {\n${stats}\n} } }`;
}

/** Stats that are all too high, a line each. */
function tooHigh(count: number): string {
  return Array.from({ length: count }, (_, i) => `"a${i}": 1000`).join(',\n');
}

function messagesOf(service: LanguageService, uri = NPC): string[] {
  return service.check(uri).map(({ code, message }) => `${code}: ${message.split(';')[0]}`);
}

const ENTITY = (lines: readonly string[]) => lines.filter((line) => line.startsWith('entity/clamped'));

describe('judgeProblems: comments', () => {
  it('hide what they name and reach, and nothing else', async () => {
    const stats =
      '"a0": 1000, // stat-lens-ignore entity/clamped: a giant\n"a1": 1000, // stat-lens-ignore tier/gap, entity/*';
    const { service } = await openFixture(game(npc(`${stats}\n"a2": 1000`)));
    const messages = messagesOf(service);
    assert.deepEqual(ENTITY(messages), ['entity/clamped: "a2" 1000 lies above the maximum 100 of its axis']);
    assert.ok(
      messages.some((line) =>
        line.startsWith(
          'suppression/unused: "stat-lens-ignore" hides nothing: there is no problem "tier/gap" where it points',
        ),
      ),
    );
  });

  it('are told when they hide nothing, with a fix for all that hides nothing', async () => {
    const text = npc(
      '// stat-lens-ignore entity/clamped, tier/gap\n"a0": 1000,\n// stat-lens-ignore: old\n"a1": 1',
    );
    const { service } = await openFixture(game(text));
    const unused = service.check(NPC).filter(({ code }) => code === 'suppression/unused');
    assert.deepEqual(
      unused.map(({ fixes, span }) => [
        text.slice(span?.start, span?.end),
        fixes?.map(({ title, safe }) => [title, safe]),
      ]),
      [
        ['// stat-lens-ignore entity/clamped, tier/gap', [['Remove "tier/gap" from the comment', true]]],
        ['// stat-lens-ignore: old', [['Remove the comment', true]]],
      ],
    );
  });

  it('are told when they name what there is not', async () => {
    const { service } = await openFixture(
      game(
        npc(
          '"a0": 1000, // stat-lens-ignore entity/clampd\n"a1": 1 // stat-lens-ignore-lin\n// stat-lens-ignore-end',
        ),
      ),
    );
    const found = service.check(NPC).filter(({ code }) => code.startsWith('suppression/'));
    assert.deepEqual(
      found.map(({ code, message }) => [code, message]),
      [
        [
          'suppression/unknown-code',
          '"entity/clampd" is the code of no problem, so nothing is hidden by it; did you mean "entity/clamped"?',
        ],
        [
          'suppression/unknown-code',
          '"stat-lens-ignore-lin" is no comment that hides problems, so nothing is hidden by it; did you mean "stat-lens-ignore-line"?',
        ],
        [
          'suppression/unused',
          '"stat-lens-ignore-end" ends nothing: no "stat-lens-ignore-start" with the same codes is open before it',
        ],
      ],
    );
  });

  it('cannot hide what is said about them', async () => {
    const { service } = await openFixture(game(npc('// stat-lens-ignore suppression/unused, *\n"a0": 1')));
    const messages = messagesOf(service).filter((line) => line.startsWith('suppression/'));
    assert.equal(
      messages[0],
      'suppression/unknown-code: "suppression/unused" is not for suppressions to hide',
    );
    assert.match(messages[1] ?? '', /^suppression\/unused: .*there is no problem "\*" where it points/);
  });

  it('count for nothing in strict JSON, where they are an error', async () => {
    const { service } = await openFixture(
      game('{}', `//- npcs/b.npc.json\n${npc('"a0": 1000 // stat-lens-ignore entity/clamped')}`),
    );
    const messages = messagesOf(service, fixtureUri('npcs/b.npc.json'));
    assert.equal(ENTITY(messages).length, 1);
    assert.ok(messages.some((line) => line.startsWith('syntax/')));
  });

  it('are not judged while the file is broken or not everything was read', async () => {
    const { service } = await openFixture(game(npc('// stat-lens-ignore tier/gap\n"a0": 1')));
    assert.equal(service.check(NPC).at(-1)?.code, 'suppression/unused');
    service.setDocument(NPC, 1, npc('// stat-lens-ignore tier/gap\n"a0": 1').slice(0, -3));
    assert.ok(!messagesOf(service).some((line) => line.startsWith('suppression/')));
  });
});

describe('judgeProblems: suppressions in the config', () => {
  const entry = (members: object) =>
    JSON.stringify({ code: 'entity/clamped', file: 'npcs/a.npc.jsonc', ...members });
  const withConfig = (stats: string, ...entries: string[]) =>
    game(npc(stats), `//- statlens.config.json\n{ "suppressions": [${entries.join()}] }\n`);

  it('hide what is at and below their place', async () => {
    for (const [pointer, left] of [
      ['/stats/s/a0', 1],
      ['/stats/s', 0],
      ['', 0],
      ['/stats/s/a', 2],
    ] as const) {
      const { service } = await openFixture(withConfig('"a0": 1000, "a1": 1000', entry({ pointer })));
      assert.equal(ENTITY(messagesOf(service)).length, left, pointer);
      assert.equal(service.check(CONFIG).length, left === 2 ? 1 : 0, pointer);
    }
  });

  it('are told when they are of no use, as soon as they are', async () => {
    const { service } = await openFixture(
      withConfig('"a0": 1000', entry({ pointer: '/stats' }), entry({ file: 'x.json' })),
    );
    const report = () => service.check(CONFIG).map(({ path, message }) => [path[1], message.split(',')[0]]);
    const gone = [1, 'The suppression of "entity/clamped" in "x.json" hides nothing: there is no such file'];
    assert.deepEqual(report(), [gone]);
    const { affected } = service.setDocument(NPC, 1, npc('"a0": 10'));
    assert.ok(affected.has(CONFIG));
    assert.deepEqual(report(), [
      [
        0,
        'The suppression of "entity/clamped" in "npcs/a.npc.jsonc" hides nothing: there is no such problem at "/stats" in the file',
      ],
      gone,
    ]);
  });

  it('are told when they name what there is not', async () => {
    const { service } = await openFixture(withConfig('"a0": 1', entry({ code: 'entity/clamp' })));
    const [problem] = service.check(CONFIG);
    assert.equal(problem?.code, 'suppression/unknown-code');
    assert.deepEqual(problem?.fixes?.[0]?.operations(), [
      { kind: 'replace-value', path: ['suppressions', 0, 'code'], json: '"entity/clamped"' },
    ]);
  });

  it('address the elements of lists by name too', async () => {
    const npcs = '//- npcs/c.npc.json\n[{ "id": 8, "name": "B", "stats": { "s": { "a0": 1000 } } }]\n';
    const { service } = await openFixture(
      `${withConfig('', entry({ file: 'npcs/c.npc.json', pointer: '/id=8/stats' }))}${npcs}`,
    );
    assert.deepEqual(ENTITY(messagesOf(service, fixtureUri('npcs/c.npc.json'))), []);
  });
});

describe('judgeProblems: hostile files', () => {
  it('are looked at up to a point, and answered', async () => {
    const codes = Array.from({ length: 20_000 }, (_, i) => `x/y${i}`).join();
    const comments =
      `// stat-lens-ignore-file ${codes}\n`.repeat(3) + '/* stat-lens-ignore-file a/b */'.repeat(20_000);
    const entries = Array.from({ length: 20_000 }, () => ({ code: 'x/y', file: 'npcs/a.npc.jsonc' }));
    const config = `//- statlens.config.json\n${JSON.stringify({ suppressions: entries })}\n`;
    const { service } = await openFixture(game(`${comments}\n${npc(tooHigh(399))}`, config));
    assert.equal(service.check(NPC).length, PROBLEM_CAP + 1);
    assert.equal(service.check(CONFIG).length, PROBLEM_CAP + 1);
  }).timeout(60_000);
});

describe('judgeProblems: what is never hidden', () => {
  it('is that a rule failed, and no baseline records it', async () => {
    const { service } = await openFixture(game(`// stat-lens-ignore-file\n${npc('"a0": 1000')}`));
    const file = service.findFile(NPC);
    assert.ok(file);
    const crash: Problem = { code: 'file/rule-crashed', severity: 'information', path: [], message: 'oh' };
    const known = [{ file: 'npcs/a.npc.jsonc', code: crash.code, at: '', count: 1 }];
    const verdicts = {
      entries: [],
      known,
      levels: undefined,
      unchecked: new Set<string>(),
      isComplete: true,
    };
    const { shown, knownCount } = judgeProblems(
      file,
      { problems: [crash, ...service.check(NPC)], leftOut: 0 },
      verdicts,
    );
    assert.deepEqual([shown[0], knownCount], [crash, 0]);
    assert.deepEqual(renewEntries(file, 'a', { open: [crash], known: [], mode: 'update' }), []);
  });
});

describe('judgeProblems: the cap', () => {
  const baseline = (count: number) =>
    `//- statlens.baseline.json\n${JSON.stringify({
      version: 1,
      problems: Array.from({ length: count }, (_, i) => ({
        file: 'npcs/a.npc.jsonc',
        code: 'entity/clamped',
        at: `/stats/s/a${i}`,
      })),
    })}\n`;

  it('counts what is hidden for nothing', async () => {
    const hidden = `// stat-lens-ignore-start entity/clamped\n${tooHigh(300)},\n// stat-lens-ignore-end\n"a300": 1000`;
    const { service } = await openFixture(game(npc(hidden)));
    assert.deepEqual(ENTITY(messagesOf(service)), [
      'entity/clamped: "a300" 1000 lies above the maximum 100 of its axis',
    ]);
  });

  it('counts what is known for nothing, shows it last and marks it', async () => {
    const { service } = await openFixture(game(npc(tooHigh(301)), baseline(300)));
    const problems = service.check(NPC).filter(({ code }) => code === 'entity/clamped');
    assert.deepEqual(problems[0]?.path, ['stats', 's', 'a300']);
    assert.equal(problems[0]?.known, undefined);
    assert.equal(problems.length, 1 + PROBLEM_CAP);
    assert.ok(problems.slice(1).every(({ known }) => known));
    assert.ok(!service.check(NPC).some(({ code }) => code === 'file/too-many-problems'));
    assert.equal(service.judge(NPC)?.knownCount, 300);
  });

  it('still says how many more there are', async () => {
    const { service } = await openFixture(game(npc(tooHigh(399)), baseline(100)));
    const more = service.check(NPC).find(({ code }) => code === 'file/too-many-problems');
    assert.match(more?.message ?? '', /^(99|1\d\d) more problems in this file are not shown$/);
  });
});

describe('judgeProblems: the baseline', () => {
  const line = (at: string, more: object = {}) => ({
    file: 'npcs/a.npc.jsonc',
    code: 'entity/clamped',
    at,
    ...more,
  });
  const BASELINE = fixtureUri('statlens.baseline.json');
  const text = (...problems: object[]) => JSON.stringify({ version: 1, problems: [...problems, null] });

  it('is live: what it says counts at once, and no more when it is gone or broken', async () => {
    const { service, fileSystem } = await openFixture(game(npc('"a0": 1000')));
    const known = () => service.check(NPC).find(({ code }) => code === 'entity/clamped')?.known;
    assert.equal(known(), undefined);
    const change = service.setDocument(BASELINE, 1, text(line('/stats/s/a0')));
    assert.ok(change.changed.has(NPC) || change.affected.has(NPC));
    assert.equal(known(), true);
    service.setDocument(BASELINE, 2, text(line('/stats/s/a0')).slice(0, -1));
    assert.equal(known(), undefined);
    assert.ok(service.check(BASELINE).length > 0);
    await service.closeDocument(BASELINE);
    assert.equal(known(), undefined);
    fileSystem.texts.set(BASELINE, text(line('/stats/s/a0')));
    await service.refresh([BASELINE]);
    assert.equal(known(), true);
  });

  it('knows of several problems of one place as many as it counts, of two lines the higher count', async () => {
    const entry = (count: number) => line('/stats/s/a0', { count });
    const { service } = await openFixture(
      game(npc('"a0": 1000'), `//- statlens.baseline.json\n${text(entry(3), entry(2))}\n`),
    );
    const open = service.judge(NPC)?.open ?? [];
    const known = service.workspace.baselines.entriesOf(NPC);
    assert.equal(known.length, 2);
    assert.equal(countGone(service.findFile(NPC), open, known), 2);
    assert.equal(countGone(service.findFile(NPC), [...open, ...open], known), 1);
    assert.equal(countGone(undefined, [], known), 3);
  });

  it('counts for the files of its folder, unless one nearer to them is there', async () => {
    const outer = `//- statlens.baseline.json\n${text(line('/stats/s/a0'))}\n`;
    const inner = `//- npcs/statlens.baseline.json\n${text(line('/stats/s/a1', { file: 'a.npc.jsonc' }))}\n`;
    const { service } = await openFixture(game(npc('"a0": 1000, "a1": 1000'), outer + inner));
    const known = service.check(NPC).filter((problem) => problem.known);
    assert.deepEqual(
      known.map(({ path }) => path.at(-1)),
      ['a1'],
    );
  });
});
