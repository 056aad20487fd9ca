import assert from 'node:assert/strict';
import type { JsonObject } from '../base/json-value.ts';
import type { EntityRow } from './entity-row.ts';
import type { KnownNames } from './known-names.ts';
import { Question, type QuestionTexts } from './question.ts';

const KNOWN: KnownNames = new Map([
  ['combat', new Set(['levelId', 'strength', 'strengthTierId'])],
  ['magic', new Set(['levelId', 'mana', 'manaTierId'])],
  ['free', undefined],
]);

function makeRow(id: number, stats: Record<string, JsonObject>): EntityRow {
  const uri = `file:///p/${id}.npc.json`;
  const row = {
    entity: `npc:${id}`,
    id,
    key: null,
    name: null,
    world: 1,
    uri,
    path: [],
    definitions: new Map(),
    file: `${id}.npc.json`,
  };
  return { ...row, stats: new Map(Object.entries(stats)) };
}

const ROWS = [
  makeRow(1, { combat: { strength: 50, levelId: 'ready' } }),
  makeRow(2, { combat: { strength: 70 } }),
  makeRow(3, { magic: { mana: 5 } }),
  makeRow(4, { combat: { strength: 70, levelId: 'ready' } }),
];

function ask(texts: QuestionTexts): number[] {
  const question = new Question(texts, KNOWN);
  return question.sort(ROWS.filter((row) => question.accepts(row))).map(({ id }) => id ?? 0);
}

describe('Question', () => {
  it('finds those for whom the condition is true, and nobody who lacks what it asks', () => {
    assert.deepEqual(ask({ where: 'combat.strength < 60' }), [1]);
    assert.deepEqual(ask({ where: '!(combat.strength < 60)' }), [2, 4]);
    assert.deepEqual(ask({}), [1, 2, 3, 4]);
  });

  it('finds those who lack all of a definition, when that is asked', () => {
    assert.deepEqual(ask({ where: 'has(combat.strength)' }), [1, 2, 4]);
    assert.deepEqual(ask({ where: '!has(combat.strength)' }), [3]);
    assert.deepEqual(ask({ where: '!has(stats["combat"]["strength"]) || combat.strength < 60' }), [1, 3]);
    assert.throws(() => ask({ where: 'has(combta.strength)' }), /did you mean "combat"\?/);
  });

  it('sorts upwards and downwards, by several things, with those that lack them last', () => {
    assert.deepEqual(ask({ sort: '-combat.strength, -id' }), [4, 2, 1, 3]);
    assert.deepEqual(ask({ sort: 'combat.strength' }), [1, 2, 4, 3]);
    assert.deepEqual(ask({ sort: '-(combat.strength + 1), -(id)' }), [4, 2, 1, 3]);
  });

  it('takes "level" for that of the only definition that is named', () => {
    assert.deepEqual(ask({ where: 'combat.strength > 60 && level == "ready"' }), [4]);
    assert.throws(() => ask({ where: 'level == "ready"' }), /whose level is meant/);
    assert.throws(
      () => ask({ where: 'level == "x" && combat.strength > magic.mana' }),
      /whose level is meant/,
    );
  });

  it('takes the definition that the condition names, whatever is shown beside', () => {
    const columns = 'combat.levelId, magic.levelId';
    assert.deepEqual(ask({ where: 'combat.strength > 60 && level == "ready"', columns }), [4]);
    assert.throws(() => ask({ where: 'level == "ready"', columns }), /whose level is meant/);
    assert.deepEqual(ask({ where: 'level == "ready"', columns: 'combat.strength' }), [1, 4]);
  });

  it('knows the definitions that are asked for', () => {
    const { definitions } = new Question({ where: 'combat.strength > 1', columns: 'id, magic.mana' }, KNOWN);
    assert.deepEqual([...(definitions ?? [])].sort(), ['combat', 'magic']);
    assert.equal(new Question({ columns: 'size(stats)' }, KNOWN).definitions, undefined);
  });

  it('refuses names that nobody has, and asks what was meant', () => {
    assert.throws(
      () => ask({ where: 'combta.strength > 1' }),
      /no definition "combta"; did you mean "combat"\?/,
    );
    assert.throws(
      () => ask({ columns: 'combat.strenght' }),
      /"combat" has no axis "strenght"; did you mean "strength"\?/,
    );
    assert.throws(() => ask({ where: 'strength > 1' }), /"strength"; did you mean "combat\.strength"\?/);
    assert.throws(
      () => ask({ where: 'combat.levelId == ready' }),
      /"ready"; a text stands in quotes: "ready"/,
    );
    assert.deepEqual(ask({ where: 'free.anything > 1' }), []);
  });

  it('refuses a condition that is none', () => {
    assert.throws(() => ask({ where: 'id' }), /neither true nor false/);
  });
});
