import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isJsonObject, type JsonObject, type JsonValue, setOwnMember } from '../base/json-value.ts';
import { applyTextEdits } from '../base/text-edit.ts';
import { migrateSessionRelationships } from '../engine/migrate-session-relationships.ts';
import { normalizeEntityStats } from '../engine/normalize-entity-stats.ts';
import { prepareDefinition } from '../engine/prepare-definition.ts';
import { readSession } from '../model/read-entities.ts';
import { planEdits } from '../syntax/edit-operations.ts';
import { LocatedText } from '../syntax/located-text.ts';
import { parseText } from '../syntax/parse-text.ts';
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
  .map(toObject);
const stats = fc.constantFrom<JsonValue | undefined>(
  undefined,
  null,
  {},
  { moods: { 'npc:1': { joy: 1 } } },
  { moods: {}, relationships: {} },
  { relationships: null },
);
const session = fc.record({ relationships, stats, known: fc.boolean(), first: fc.boolean() });

function toObject(members: readonly (readonly [string, JsonValue])[]): JsonObject {
  const object: Record<string, JsonValue> = {};
  for (const [key, value] of members) setOwnMember(object, key, value);
  return object;
}

/** What migrating means for plain values. */
function migrateByValue(legacy: JsonObject, before: JsonValue | undefined, known: boolean): JsonObject {
  const migrated = migrateSessionRelationships(legacy).relationships;
  const entries = Object.entries(migrated).map(([key, current]): [string, JsonValue] => {
    const old = legacy[key];
    assert.ok(isJsonObject(old));
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
  return { ...(isJsonObject(before) ? before : {}), relationships: toObject(entries) };
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
        const members = toObject([
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

  it('refuses an entry that is no object, whatever else is there', () => {
    fc.assert(
      fc.property(relationships, fc.constantFrom<JsonValue>(null, 1, 'x', []), (others, entry) => {
        const members = toObject([['relationships', toObject([...Object.entries(others), ['odd', entry]])]]);
        const plan = planSessionRelationships(readSession(members, []), definition);
        assert.equal(plan.kind, 'refused');
        assert.match(plan.kind === 'refused' ? plan.reason : '', /the entry "odd"/);
      }),
    );
  });
});
