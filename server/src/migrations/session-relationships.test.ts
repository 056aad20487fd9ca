import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isJsonObject, type JsonObject, type JsonValue } from '../base/json-value.ts';
import { applyTextEdits } from '../base/text-edit.ts';
import { normalizeEntityStats } from '../engine/computing/normalize-entity-stats.ts';
import { prepareDefinition } from '../engine/config/prepare-definition.ts';
import { migrateSessionRelationships } from '../engine/legacy/migrate-session-relationships.ts';
import { readSession } from '../model/read-entities.ts';
import { planEdits } from '../syntax/edit-operations.ts';
import { LocatedText } from '../syntax/located-text.ts';
import { parseText } from '../syntax/parse-text.ts';
import type { MigrationPlan } from './migration-plan.ts';
import { planSessionRelationships } from './session-relationships.ts';

const definition = prepareDefinition({
  id: 'relationships',
  axes: [{ name: 'affinity' }, { name: 'trust' }],
  tiers: [
    { id: 'stranger', axis_name: 'affinity', min: 0, max: 29 },
    { id: 'friend', axis_name: 'affinity', min: 30 },
  ],
  levels: [{ id: 'close', conditions: { trust: { type: 'min', min_value: 50 } } }],
});

const id = fc.constantFrom<JsonValue>('stranger', 'friend', 'close', 'gone', null, 3);
const entity = fc
  .record(
    {
      affinity: fc.oneof(fc.integer({ min: -10, max: 120 }), fc.constantFrom<JsonValue>(29.5, null, '50')),
      trust: fc.integer({ min: 0, max: 100 }),
      tierId: id,
      intimacyLevelId: id,
      affinityTierId: id,
      levelId: id,
      trustTierId: id,
      flags: fc.constantFrom<JsonValue>(['met'], { met: true }),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((members): JsonObject => members);
const relationships = fc
  .array(fc.tuple(fc.constantFrom('npc:1', 'npc:2', 'npcPair:1:2', '__proto__'), entity), { maxLength: 4 })
  .map((entries): JsonObject => Object.fromEntries(entries));
const stats = fc.constantFrom<JsonValue | undefined>(
  undefined,
  null,
  {},
  { moods: { 'npc:1': { joy: 1 } } },
  { moods: {}, relationships: {} },
  { relationships: null },
);
const session = fc.record({ relationships, stats, known: fc.boolean(), first: fc.boolean() });

/** What migrating means for plain values. */
function migrateByValue(legacy: JsonObject, before: JsonValue | undefined, known: boolean): JsonObject {
  const migrated = migrateSessionRelationships(legacy).relationships;
  const entries = Object.entries(migrated).map(([key, current]): [string, JsonValue] => {
    const old = legacy[key];
    assert.ok(isJsonObject(old));
    if (!key.startsWith('npc:')) {
      const { tierId: _old, intimacyLevelId: _other, ...kept } = old;
      return [key, kept];
    }
    const renamed: Record<string, JsonValue> = { ...current };
    const { affinityTierId: _tier, levelId: _level, ...values } = renamed;
    const computed: JsonObject = known ? normalizeEntityStats(values, definition.definition) : renamed;
    for (const [legacyKey, key] of [
      ['tierId', 'affinityTierId'],
      ['intimacyLevelId', 'levelId'],
    ] as const) {
      if (!Object.hasOwn(old, legacyKey)) continue;
      const value = computed[key];
      if (value === undefined) delete renamed[key];
      else renamed[key] = value;
    }
    return [key, renamed];
  });
  return { ...(isJsonObject(before) ? before : {}), relationships: Object.fromEntries(entries) };
}

/** The text of a session with a comment behind every line that may have one without standing in what goes. */
function write(members: JsonObject, eol: string): { text: string; comments: string[] } {
  const comments: string[] = [];
  const lines = JSON.stringify(members, null, 2).split('\n');
  const text = lines.map((line, index) => {
    const comment = ` // comment ${index}.`;
    comments.push(comment);
    return line + comment;
  });
  return { text: text.join(eol), comments };
}

describe('planSessionRelationships', () => {
  it('gives the text the meaning of the migrated value and keeps every comment', () => {
    fc.assert(
      fc.property(session, fc.constantFrom('\n', '\r\n'), ({ relationships, stats, known, first }, eol) => {
        const legacy: [string, JsonValue][] = [['relationships', relationships]];
        const current: [string, JsonValue][] = stats === undefined ? [] : [['stats', stats]];
        const members = Object.fromEntries([
          ['id', 3],
          ...(first ? [...legacy, ...current] : [...current, ...legacy]),
          ['version', 5],
        ]);
        const { text, comments } = write(members, eol);
        const plan = planSessionRelationships(readSession(members, []), known ? definition : undefined);
        assert.equal(plan.kind, 'change');
        const newText = applyTextEdits(text, planEdits(new LocatedText(text), plan.operations));
        const { value, clean } = parseText(newText, { comments: true });
        assert.ok(clean, newText);
        assert.deepEqual(value, {
          id: 3,
          version: 5,
          stats: migrateByValue(relationships, stats, known),
        });
        for (const comment of comments)
          assert.ok(newText.includes(comment), `${comment} is lost in\n${newText}`);
        assert.ok(isJsonObject(value));
        assert.equal(planSessionRelationships(readSession(value, []), definition).kind, 'nothing');
      }),
      { numRuns: 300 },
    );
  });

  it('leaves entries that are no objects where they are, and moves the others', () => {
    fc.assert(
      fc.property(relationships, fc.constantFrom<JsonValue>(null, 1, 'x', []), (others, entry) => {
        const members = Object.fromEntries([
          ['relationships', Object.fromEntries([...Object.entries(others), ['odd', entry]])],
        ]);
        const plan = planSessionRelationships(readSession(members, []), definition);
        assert.ok(plan.kind !== 'refused');
        assert.ok(plan.notes.some(({ path, kind }) => path.at(-1) === 'odd' && kind === 'warning'));
        const after = carryOut(members, plan);
        assert.deepEqual(after.relationships, { odd: entry });
        assert.equal(plan.kind === 'change', Object.keys(others).length > 0);
        const faithful = planSessionRelationships(readSession(members, []), definition, { faithful: true });
        assert.equal(faithful.kind, 'refused');
      }),
    );
  });

  it('merges member by member, lets the new place win, and tells what is gone', () => {
    const members = {
      relationships: {
        'npc:1': { affinity: 10, trust: 60, tierId: 'friend', flags: { met: true, owes: 3 }, note: 'x' },
        'npc:2': { affinity: 5 },
      },
      stats: {
        moods: { 'npc:1': { joy: 1 } },
        relationships: {
          'npc:1': { affinity: 40, affinityTierId: 'stranger', flags: { met: true, owes: 4 } },
          'npc:3': { affinity: 1 },
        },
      },
    };
    const plan = planSessionRelationships(readSession(members, []), definition);
    assert.deepEqual(carryOut(members, plan), {
      stats: {
        moods: { 'npc:1': { joy: 1 } },
        relationships: {
          'npc:1': {
            affinity: 40,
            affinityTierId: 'friend',
            flags: { met: true, owes: 4 },
            trust: 60,
            note: 'x',
          },
          'npc:3': { affinity: 1 },
          'npc:2': { affinity: 5 },
        },
      },
    });
    assert.ok(plan.kind === 'change');
    const gone = plan.notes.filter(({ value }) => value !== undefined);
    assert.deepEqual(
      gone.map(({ kind, path, value }) => [kind, path.slice(1).join('/'), value]),
      [
        ['dropped', 'npc:1/tierId', 'friend'],
        ['recomputed', 'relationships/npc:1/affinityTierId', 'stranger'],
        ['conflict', 'npc:1/affinity', 10],
        ['conflict', 'npc:1/flags/owes', 3],
      ],
    );
  });

  it('tells tier and level in the old game beside the new ones', () => {
    const members = {
      relationships: { 'npc:1': { affinity: 85, trust: 60, chemistry: 90 }, 'npcPair:1:2': { affinity: 3 } },
    };
    const plan = planSessionRelationships(readSession(members, []), definition);
    assert.ok(plan.kind === 'change');
    assert.deepEqual(plan.outcomes, [
      {
        path: ['relationships', 'npc:1'],
        entity: 'npc:1',
        before: { tierId: 'lover', levelId: 'very_intimate' },
        after: { tierId: 'friend', levelId: 'close' },
        because: 'at affinity 85, trust 60 "close", with priority 0, is the first level that holds',
      },
    ]);
  });

  it('multiplies a scale from 0 to 1 by 100 when it is told to', () => {
    const members = { relationships: { 'npc:1': { affinity: 0.29, trust: 0.6 }, network: { heat: 0.2 } } };
    const record = readSession(members, []);
    const plain = planSessionRelationships(record, definition);
    assert.ok(plain.kind === 'change');
    assert.ok(plain.notes.some(({ kind, message }) => kind === 'warning' && /--rescale/.test(message)));
    assert.deepEqual(carryOut(members, planSessionRelationships(record, definition, { rescale: true })), {
      stats: { relationships: { 'npc:1': { affinity: 29, trust: 60 }, network: { heat: 0.2 } } },
    });
  });
});

/** What a session becomes. */
function carryOut(members: JsonObject, plan: MigrationPlan): JsonObject {
  const text = JSON.stringify(members, null, 2);
  if (plan.kind !== 'change') return members;
  const edits = planEdits(new LocatedText(text), plan.operations);
  assert.ok(edits.length > 0);
  const { value } = parseText(applyTextEdits(text, edits), { comments: true });
  assert.ok(isJsonObject(value));
  return value;
}
