import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from '../src/base/text-edit.ts';
import { applyTextEdits } from '../src/base/text-edit.ts';
import { CheckService } from '../src/check-service.ts';
import { isSafelyFixable } from '../src/features/fix-all/choose-fixes.ts';
import { planFixAll } from '../src/features/fix-all/plan-fix-all.ts';
import { parseText } from '../src/syntax/parse-text.ts';
import { FIXTURE_ROOT, fixtureUri } from './fixture-files.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

const KEYS = [
  'a',
  'A',
  'b',
  'B',
  'aTierId',
  'bTierId',
  'levelId',
  'tierId',
  'a_tier_id',
  'flags',
  '__proto__',
  'note',
];
const VALUES = [0, 5, 9.5, 30, 150, -1, '7', ' 12', 'low', 'high', 'calm', null, true, {}, []];
const IDS = ['d', 'D', 'e', '__proto__', 'dd'];

const block = fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES), { maxKeys: 6 });
const stats = fc.dictionary(fc.constantFrom(...IDS), fc.oneof(block, fc.constantFrom(null, 3, 'x')), {
  maxKeys: 3,
});
const number = fc.constantFrom<unknown>(0, 10, '10', 30, true, null, 'x', -5);
const tier = fc.record(
  {
    id: fc.constantFrom('low', 'high', ' ', 3),
    axis_name: fc.constantFrom('a', 'A', 'b', 'z'),
    axisName: fc.constant('a'),
    min: number,
    max: number,
  },
  { requiredKeys: ['id', 'axis_name', 'min'] },
);
const condition = fc.record(
  {
    type: fc.constantFrom('min', 'MIN', 'max', 'range', 'minimum'),
    min_value: number,
    minValue: number,
    max_value: number,
  },
  { requiredKeys: ['type'] },
);
const level = fc.record(
  {
    id: fc.constantFrom('calm', 'low', ''),
    priority: number,
    conditions: fc.dictionary(fc.constantFrom('a', 'A', 'b'), condition, { maxKeys: 2 }),
  },
  { requiredKeys: ['id', 'conditions'] },
);
const axis = fc.record(
  {
    name: fc.constantFrom('a', 'b'),
    min_value: number,
    maxValue: number,
    default_value: number,
    minvalue: number,
  },
  { requiredKeys: ['name'] },
);
const definition = fc.record(
  {
    id: fc.constantFrom('d', 'D', ' d', ''),
    axes: fc.array(axis, { minLength: 1, maxLength: 2 }),
    tiers: fc.array(tier, { maxLength: 3 }),
    levels: fc.array(level, { maxLength: 2 }),
  },
  { requiredKeys: ['axes'] },
);
const FINE = {
  id: 'd',
  axes: [{ name: 'a' }, { name: 'b', min_value: -5, default_value: 50 }],
  tiers: [
    { id: 'low', axis_name: 'a', min: 0, max: 9 },
    { id: 'high', axis_name: 'a', min: 10 },
  ],
  levels: [{ id: 'calm', priority: 1, conditions: { a: { type: 'min', min_value: 5 } } }],
};
const world = fc.oneof(fc.constant(FINE), definition).map((d) => ({
  id: 7,
  meta: { stats_config: { version: 1, definitions: { d } } },
}));
const files = fc.record({
  'world.json': world,
  'mara.npc.json': fc.record({ id: fc.constant(12), world_id: fc.constantFrom(7, '7'), stats }),
  'mara.npc_state.jsonc': fc.record({ npc_id: fc.constantFrom(12, '12'), stats }),
  'one.session.json': fc.record({
    scene_id: fc.constant(1),
    world_id: fc.constant(7),
    stats: fc.dictionary(
      fc.constantFrom(...IDS),
      fc.dictionary(fc.constantFrom('npc:12', 'NPC:12', 'npc:13'), block, { maxKeys: 2 }),
      { maxKeys: 2 },
    ),
  }),
});

/** How a text is laid out, and where a character is lost. */
const layout = fc.record({
  indent: fc.constantFrom('', '  ', '\t'),
  eol: fc.constantFrom('\n', '\r\n'),
  comments: fc.boolean(),
  lost: fc.option(fc.nat(), { freq: 3 }),
});

type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

function write(value: unknown, path: string, { indent, eol, comments, lost }: Layout): string {
  const lines = JSON.stringify(value, null, indent).split('\n');
  const commented = lines.map((line, i) => (comments && path.endsWith('c') ? `${line} // line ${i}` : line));
  const text = commented.join(eol);
  if (lost === null) return text;
  const at = lost % text.length;
  return text.slice(0, at) + text.slice(at + 1);
}

const project = fc
  .tuple(files, layout)
  .map(
    ([values, style]) =>
      new Map(Object.entries(values).map(([path, value]) => [path, write(value, path, style)])),
  );

async function open(texts: ReadonlyMap<string, string>): Promise<CheckService> {
  const fileSystem = new MemoryFileSystem(
    [...texts].map(([path, text]) => [fixtureUri(path), text] as const),
  );
  const service = new CheckService({ fileSystem, logger: { info: () => {}, warn: assert.fail } });
  await service.indexFolders([FIXTURE_ROOT]);
  return service;
}

function countErrors(path: string, text: string): number {
  return parseText(text, { comments: path.endsWith('c') }).problems.length;
}

describe('fixing everything that is safe', () => {
  it('is done once and for all, by edits that leave JSON, and touches nothing but its copy', async () => {
    let mended = 0;
    await fc.assert(
      fc.asyncProperty(project, async (texts) => {
        const service = await open(texts);
        for (const [path, text] of texts) {
          const uri = fixtureUri(path);
          const before = service.check(uri);
          const plan = planFixAll(service.fork(), { uri, text });
          assert.equal(service.check(uri), before);
          if (plan === undefined) continue;
          mended += plan.fixed;
          assert.equal(applyTextEdits(text, plan.edits as TextEdit[]), plan.newText);
          assert.ok(countErrors(path, plan.newText) <= countErrors(path, text), plan.newText);
          const again = await open(new Map([...texts, [path, plan.newText]]));
          assert.equal(planFixAll(again.fork(), { uri, text: plan.newText }), undefined);
        }
      }),
      { numRuns: 100 },
    );
    assert.ok(mended > 100, `only ${mended} problems were mended, so the test shows little`);
  });

  it('mends every problem of plain data that has a safe fix', async () => {
    const npc = fc.record({ id: fc.constant(12), world_id: fc.constant(7), stats: fc.record({ D: block }) });
    await fc.assert(
      fc.asyncProperty(npc, async (value) => {
        const text = JSON.stringify(value);
        const fine = JSON.stringify({
          id: 7,
          meta: { stats_config: { version: 1, definitions: { d: FINE } } },
        });
        const service = await open(
          new Map([
            ['world.json', fine],
            ['mara.npc.json', text],
          ]),
        );
        const uri = fixtureUri('mara.npc.json');
        const fork = service.fork();
        planFixAll(fork, { uri, text });
        assert.deepEqual(fork.check(uri).filter(isSafelyFixable), []);
      }),
      { numRuns: 100 },
    );
  });
});
