import assert from 'node:assert/strict';
import type { JsonObject } from '../base/json-value.ts';
import { prepareDefinition } from '../engine/config/prepare-definition.ts';
import type { EntityRow } from '../query/entity-row.ts';
import { runStatTests } from './run-stat-tests.ts';

const definition = prepareDefinition({
  id: 'a',
  axes: [{ name: 'b', max_value: 10 }],
  tiers: [
    { id: 'high', axis_name: 'b', min: 7 },
    { id: 'low', axis_name: 'b', min: 0, max: 3 },
    { id: 'middle', axis_name: 'b', min: 3, max: 7 },
  ],
  levels: [
    { id: 'one', priority: 1, conditions: { b: { type: 'min', min_value: 0 } } },
    { id: 'two', priority: 2, conditions: { b: { type: 'min', min_value: 0 } } },
  ],
});

function makeRow(id: number, stats: JsonObject, changes: Partial<EntityRow> = {}): EntityRow {
  const uri = `file:///p/${id}.npc.json`;
  const place = { uri, path: [], file: `${id}.npc.json` };
  const who = { entity: `npc:${id}`, id, key: null, name: null, world: 1 };
  const computed = { stats: new Map([['a', stats]]), definitions: new Map([['a', definition]]) };
  return { ...who, ...place, ...computed, ...changes };
}

const ROWS = [
  makeRow(1, { b: 1, bTierId: 'low', levelId: 'one' }),
  makeRow(2, { b: 4, bTierId: 'middle', levelId: 'two' }),
  makeRow(3, { b: 5, bTierId: 'middle' }),
  makeRow(4, {}),
];

const NOTHING = { kind: 'absent', reason: 'nothing' } as const;
const toRecorded = (tests?: JsonObject) => (tests ? ({ kind: 'recorded', tests } as const) : NOTHING);
const IDS = new Map([
  [
    'a',
    new Map([
      ['levelId', new Set(['one', 'two'])],
      ['bTierId', new Set(['low', 'middle', 'high'])],
    ]),
  ],
]);
const placeOf = (uri: string) => uri.replace('file:///p/', '');
const EMPTY_SUBJECT = { rowsOf: () => ROWS, names: new Map(), ids: IDS, placeOf, recorded: NOTHING };

/** The messages about a test with these expectations. */
function run(expect: JsonObject, where?: string, recorded?: JsonObject): string[] {
  const test = { name: 't', path: ['tests', 0], select: 'npcs', where, expect } as const;
  const names = new Map([['a', new Set(['b', 'bTierId', 'levelId'])]]);
  const [result] = runStatTests([test], {
    rowsOf: () => ROWS,
    names,
    ids: IDS,
    placeOf,
    recorded: toRecorded(recorded),
  });
  return (result?.problems ?? []).map(({ message }) => message.replace('"t": ', ''));
}

describe('runStatTests', () => {
  it('counts', () => {
    assert.deepEqual(run({ count: { min: 3, max: 3 } }, 'has(a.b)'), []);
    assert.deepEqual(run({ count: { min: 4 } }, 'has(a.b)'), ['there are 3 NPCs, at least 4 expected']);
    assert.deepEqual(run({ count: { max: 0 } }, 'id == 1'), ['there is 1 NPC, at most 0 expected']);
  });

  it('judges all and nobody; who lacks a value is not so', () => {
    assert.deepEqual(run({ all: 'a.b < 9', none: 'a.b > 5' }, 'has(a.b)'), []);
    assert.deepEqual(run({ all: 'a.b < 9' }), ['for 1 of 4 NPCs it is not so that a.b < 9']);
    assert.deepEqual(run({ none: 'a.b > 1' }), ['for 2 of 4 NPCs it is so that a.b > 1']);
  });

  it('refuses several conditions where one is wanted, of which no one would be judged', () => {
    for (const expect of [{ all: 'a.b > 9, id > 9' }, { none: 'true, true' }, { mean: { of: 'a.b, id' } }]) {
      assert.deepEqual(run(expect), ['one expression is wanted; join conditions with && or ||']);
    }
  });

  it('measures shares exactly at their bounds', () => {
    assert.deepEqual(run({ share: { of: 'a.b >= 4', min: 0.5, max: 0.5 } }), []);
    assert.deepEqual(run({ share: { of: 'a.b >= 4', min: 0.51 } }), [
      'for 2 of 4 NPCs (50 %) it is so that a.b >= 4, at least 51 % expected',
    ]);
    assert.deepEqual(run({ share: { of: 'true', min: 0 } }, 'id > 9'), ['a share of nobody is no number']);
  });

  it('marks what it rounds, and shows bounds as they are written', () => {
    assert.deepEqual(run({ share: { of: 'a.b >= 4', min: 0.66667 } }, 'has(a.b)'), [
      'for 2 of 3 NPCs (≈66.67 %) it is so that a.b >= 4, at least 66.667 % expected',
    ]);
    assert.deepEqual(run({ mean: { of: 'a.b', max: 3.333333 } }), [
      'the mean of a.b is ≈3.33333 over 3 NPCs, at most 3.333333 expected',
    ]);
  });

  it('takes no noise of binary fractions for a difference', () => {
    assert.deepEqual(
      run({ mean: { of: 'a.b * 0.0 + (id == 1 ? 0.1 : id == 2 ? 0.2 : 0.6)', max: 0.3 } }, 'has(a.b)'),
      [],
    );
  });

  it('takes mean and median of those who have the number', () => {
    assert.deepEqual(
      run({ mean: { of: 'a.b', min: 3.3, max: 3.4 }, median: { of: 'a.b', min: 4, max: 4 } }),
      [],
    );
    assert.deepEqual(run({ median: { of: 'a.b', max: 2 } }, 'id <= 2'), [
      'the median of a.b is 2.5 over 2 NPCs, at most 2 expected',
    ]);
    assert.deepEqual(run({ mean: { of: 'a.b', max: 2 } }, 'id == 4'), ['nobody of 1 NPCs has this number']);
  });

  it('refuses bounds to which no number keeps', () => {
    const reason = '"min" 3 is above "max" 1, so that it can only fail';
    assert.deepEqual(run({ count: { min: 3, max: 1 } }), [reason]);
    assert.deepEqual(run({ mean: { of: 'a.b', min: 3, max: 1 } }), [reason]);
  });

  it('refuses what could not fail: no expectation, no bound, nobody to judge, percent for parts', () => {
    assert.deepEqual(run({}), ['it expects nothing, so that it cannot fail']);
    const unbounded: JsonObject[] = [
      { count: {} },
      { share: { of: 'a.b > 1' } },
      { mean: { of: 'a.b' } },
      { median: { of: 'a.b' } },
    ];
    for (const expect of unbounded)
      assert.deepEqual(run(expect), ['without "min" or "max" nothing is expected']);
    for (const expect of [{ tier: { of: 'a.b' } }, { level: { of: 'a' } }]) {
      assert.deepEqual(run(expect), ['without "is", "min" or "max" nothing is expected']);
    }
    const judging: JsonObject[] = [
      { all: 'a.b > 1' },
      { tier: { of: 'a.b', min: 'low' } },
      { level: { of: 'a', min: 'one' } },
    ];
    for (const expect of judging) {
      assert.deepEqual(run(expect, 'id == 4242'), ['nobody is selected, so that nothing is judged']);
    }
    assert.deepEqual(run({ none: 'a.b > 1' }, 'id == 4242'), []);
    for (const bound of [{ max: 25 }, { min: 0.1, max: 25 }, { min: 25 }]) {
      assert.deepEqual(run({ share: { of: 'a.b > 1', ...bound } }), [
        'a share is between 0 and 1, and 25 is not: 0.05 is 5 %',
      ]);
    }
  });

  it('orders tiers by their bounds and levels by priority, wherever they are listed', () => {
    assert.deepEqual(run({ tier: { of: 'a.b', min: 'low', max: 'middle' } }, 'has(a.b)'), []);
    assert.deepEqual(run({ tier: { of: 'a.b', min: 'middle' } }, 'has(a.b)'), [
      'the tier of a.b is not at least middle for 1 of 3 NPCs, as that of npc:1, which is low',
    ]);
    assert.deepEqual(run({ level: { of: 'a', max: 'one' } }, 'id <= 2'), [
      'the level of a is not at most one for 1 of 2 NPCs, as that of npc:2, which is two',
    ]);
    assert.deepEqual(run({ level: { of: 'a', is: 'one' } }, 'id == 3'), [
      'the level of a is not one for 1 of 1 NPCs, as that of npc:3, which is none',
    ]);
  });

  it('refuses ids, definitions and axes that no world has', () => {
    assert.deepEqual(run({ tier: { of: 'a.b', is: 'top' } }), [
      'the tier of a.b is never "top": no world has it',
    ]);
    assert.deepEqual(run({ level: { of: 'z', is: 'one' } }), ['there is no definition "z"']);
    assert.deepEqual(run({ level: { of: 'z', is: 'one' } }, 'id == 4242'), ['there is no definition "z"']);
    assert.deepEqual(run({ tier: { of: 'a', is: 'low' } }), ['this is no axis: write <definition>.<axis>']);
    assert.deepEqual(run({ count: { min: 1 } }, 'z.b > 1'), ['there is no definition "z"']);
  });

  it('refuses ids in conditions that no world has, and nobody', () => {
    const wrong = ['a.levelId is never "tow": no world has it; did you mean "two"?'];
    assert.deepEqual(run({ none: 'a.levelId == "tow"' }), wrong);
    assert.deepEqual(run({ count: { max: 0 } }, 'a.b > 1 && level in ["one", "tow"]'), wrong);
    assert.deepEqual(run({ snapshot: '"tow" != a.levelId' }), wrong);
    assert.deepEqual(run({ none: 'a.bTierId == "hihg"' }), [
      'a.bTierId is never "hihg": no world has it; did you mean "high"?',
    ]);
    assert.deepEqual(run({ none: 'a.levelId == "old" || a.levelId == "two"' }, 'id == 1'), [
      'a.levelId is never "old": no world has it',
    ]);
    ROWS.push(makeRow(5, { levelId: 'old' }));
    assert.deepEqual(run({ none: 'a.levelId == "old"' }, 'id == 1'), []);
    ROWS.pop();
  });

  it('compares with what was recorded', () => {
    const rows = { 'npc:1': [1], 'npc:9': [2] };
    const recorded = { t: { columns: ['a.b'], rows } };
    assert.deepEqual(run({ snapshot: 'a.b' }, 'id <= 2', recorded), [
      'not as recorded: npc:2 is new; npc:9 is gone',
    ]);
    assert.deepEqual(run({ snapshot: 'a.b, id' }, 'id == 1', recorded), [
      'not as recorded: other values were recorded',
    ]);
    assert.deepEqual(
      run({ snapshot: 'a.b' }, 'id == 1', { t: { columns: ['a.b'], rows: { 'npc:1': [1] } } }),
      [],
    );
  });

  it('records a row for everyone, also for those of one id or without', () => {
    const list = { uri: 'file:///p/list.npc.json', file: '../elsewhere/list.npc.json' };
    const rows = [
      makeRow(1, { b: 1 }),
      makeRow(1, { b: 2 }, { ...list, path: [0] }),
      makeRow(2, { b: 3 }, { ...list, path: [1] }),
      makeRow(0, { b: 4 }, { ...list, entity: list.file, id: null, path: [2] }),
      makeRow(0, { b: 5 }, { ...list, entity: list.file, id: null, path: [3] }),
      makeRow(0, { b: 6 }, { entity: '0.npc.json', id: null }),
    ];
    const names = new Map([['a', new Set(['b'])]]);
    const test = { name: 't', path: [], select: 'npcs', where: undefined } as const;
    const runOn = (found: readonly EntityRow[], recorded?: JsonObject) =>
      runStatTests([{ ...test, expect: { snapshot: 'a.b' } }], {
        rowsOf: () => found,
        names,
        ids: IDS,
        placeOf,
        recorded: toRecorded(recorded),
      });
    const [result] = runOn(rows);
    assert.deepEqual(result?.snapshot, {
      columns: ['a.b'],
      rows: {
        'npc:1 (1.npc.json)': [1],
        'npc:1 (list.npc.json#/0)': [2],
        'npc:2': [3],
        'list.npc.json (list.npc.json#/2)': [4],
        'list.npc.json (list.npc.json#/3)': [5],
        '0.npc.json': [6],
      },
    });
    const recorded = { t: result?.snapshot ?? null };
    assert.deepEqual(runOn(rows.toReversed(), recorded)[0]?.problems, []);
    const changed = [
      ...rows.slice(0, 4),
      makeRow(0, { b: 9 }, { ...rows[4], stats: new Map([['a', { b: 9 }]]) }),
    ];
    const [problem] = runOn([...changed, ...rows.slice(5)], recorded)[0]?.problems ?? [];
    assert.equal(
      problem?.message,
      '"t": not as recorded: a.b of list.npc.json (list.npc.json#/3) is 9, was 5',
    );
    assert.deepEqual(
      problem?.related?.map(({ path }) => path),
      [[3]],
    );
  });

  it('refuses a second test of one name', () => {
    const test = {
      name: 't',
      path: [],
      select: 'npcs',
      where: undefined,
      expect: { count: { min: 1 } },
    } as const;
    const results = runStatTests([test, test], EMPTY_SUBJECT);
    assert.deepEqual(
      results.map(({ problems }) => problems.map(({ code }) => code)),
      [[], ['test/invalid']],
    );
  });

  it('refuses a test without a name', () => {
    const test = { name: ' ', path: [], select: 'npcs', where: undefined, expect: { all: 'true' } } as const;
    const [result] = runStatTests([test], EMPTY_SUBJECT);
    assert.deepEqual(
      result?.problems.map(({ code, path, message }) => [code, path, message]),
      [['test/invalid', ['name'], 'A test needs a name that says what must hold']],
    );
  });
});
