import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonObject } from '../src/base/json-value.ts';
import { normalizePrepared } from '../src/engine/computing/normalize-prepared.ts';
import { type PreparedDefinition, prepareDefinition } from '../src/engine/config/prepare-definition.ts';
import { StatEngineError } from '../src/engine/stat-engine-error.ts';
import { levelAmbiguousPriority } from '../src/rules/level/ambiguous-priority.ts';
import { levelContradictory } from '../src/rules/level/contradictory.ts';
import { levelThresholdOutsideAxis } from '../src/rules/level/threshold-outside-axis.ts';
import { levelTrueWhenMissing } from '../src/rules/level/true-when-missing.ts';
import { levelUnreachable } from '../src/rules/level/unreachable.ts';
import type { Rule } from '../src/rules/rule.ts';
import { tierDoesNotCoverRange } from '../src/rules/tier/does-not-cover-range.ts';
import { tierOutsideAxisRange } from '../src/rules/tier/outside-axis-range.ts';
import { tierUnreachable } from '../src/rules/tier/unreachable.ts';
import { findReports } from './rule-fixture.ts';

/** Whole and half numbers, far beyond all bounds: where all bounds are whole, they stand for every value there is. */
const VALUES = Array.from({ length: 33 }, (_, i) => -8 + i / 2);
const BOUND = fc.integer({ min: -5, max: 5 });
const RANGE = fc.tuple(BOUND, BOUND).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const AXIS = RANGE.map(([min, max]) => ({ min_value: min, max_value: max, default_value: min }));
const TIER = fc
  .tuple(RANGE, fc.boolean())
  .map(([[min, max], open]) => ({ axis_name: 'a', min, ...(!open && { max }) }));
const CONDITION = fc
  .tuple(fc.constantFrom('min', 'max', 'range'), RANGE)
  .map(([type, [min, max]]) => ({ type, min_value: min, max_value: max }));
const LEVEL = fc
  .record({ a: CONDITION, b: CONDITION }, { requiredKeys: [] })
  .filter((conditions) => Object.keys(conditions).length > 0)
  .chain((conditions) => fc.record({ conditions: fc.constant(conditions), priority: fc.nat({ max: 2 }) }));

const TIERS = fc.array(TIER, { maxLength: 4 });
const LEVELS = fc.array(LEVEL, { minLength: 1, maxLength: 4 });

describe('what rules claim about tiers is what the game does for every value', () => {
  it('tier/unreachable, tier/does-not-cover-range, tier/outside-axis-range', async () => {
    await fc.assert(
      fc.asyncProperty(AXIS, TIERS, async (axis, list) => {
        const game = readGame(axis, axis, list, []);
        fc.pre(game !== undefined);
        const tierOf = (a: number) => normalizePrepared({ a }, game.prepared).aTierId;
        const given = new Set(VALUES.map(tierOf));
        const tiers = game.prepared.definition.tiers;
        const never = tiers.filter(({ id }) => !given.has(id)).map(({ id }) => id);
        assert.deepEqual(await game.reportedIds(tierUnreachable, 'tiers'), never.sort());

        const { min_value: low, max_value: high } = axis;
        const inRange = tiers.filter(({ min, max }) => min <= high && (max ?? high) >= low);
        const bare = [low, high].map((end) => inRange.length > 0 && tierOf(end) === undefined);
        assert.deepEqual(await game.reportedEnds(tierDoesNotCoverRange), bare);

        const outside = inRange.flatMap(({ id, min, max }) => [
          ...(min < low ? [`${id} min`] : []),
          ...(max !== null && max > high ? [`${id} max`] : []),
        ]);
        assert.deepEqual(await game.reportedBounds(tierOutsideAxisRange), outside.sort());
      }),
      { numRuns: 300 },
    );
  });
});

describe('what rules claim about levels is what the game does for every entity', () => {
  it('level/contradictory, level/unreachable, level/ambiguous-priority', async () => {
    await fc.assert(
      fc.asyncProperty(AXIS, AXIS, LEVELS, async (a, b, list) => {
        const game = readGame(a, b, [], list);
        assert.ok(game !== undefined);
        const { prepared } = game;
        const met = new Map(prepared.levels.map(({ level: { id } }) => [id, new Set<string>()]));
        const given = new Set<string>();
        for (const stats of listEntities()) {
          const meets = prepared.levels
            .filter(
              (entry) => normalizePrepared(stats, { ...prepared, levels: [entry] }).levelId !== undefined,
            )
            .map(({ level }) => level);
          const { levelId } = normalizePrepared(stats, prepared);
          const winner = meets.find(({ id }) => id === levelId);
          if (winner !== undefined) given.add(winner.id);
          for (const { id, priority } of meets) {
            const rivals = met.get(id);
            rivals?.add(id);
            if (winner !== undefined && winner.id !== id && winner.priority === priority)
              rivals?.add(winner.id);
          }
        }
        const never = (ids: Iterable<string>) => [...ids].filter((id) => !given.has(id)).sort();
        const impossible = [...met].filter(([, rivals]) => rivals.size === 0).map(([id]) => id);
        assert.deepEqual(
          [...new Set(await game.reportedIds(levelContradictory, 'levels'))],
          impossible.sort(),
        );
        const hidden = never(met.keys()).filter((id) => !impossible.includes(id));
        assert.deepEqual(await game.reportedIds(levelUnreachable, 'levels'), hidden);
        const contested = [...met]
          .filter(([id, rivals]) => rivals.size > 1 && given.has(id))
          .map(([id]) => id);
        assert.deepEqual(await game.reportedIds(levelAmbiguousPriority, 'levels'), contested.sort());
      }),
      { numRuns: 150 },
    );
  });

  it('level/true-when-missing', async () => {
    await fc.assert(
      fc.asyncProperty(AXIS, AXIS, LEVELS, async (a, b, list) => {
        const game = readGame(a, b, [], list);
        assert.ok(game !== undefined);
        const { prepared } = game;
        const { levelId } = normalizePrepared({}, prepared);
        const own = prepared.levels.filter(({ level }) => level.id === levelId);
        const alone = { ...prepared, levels: own };
        const isMetByAll = VALUES.every((x) =>
          VALUES.every((y) => normalizePrepared({ a: x, b: y }, alone).levelId !== undefined),
        );
        // The defaults of these axes are written, so a level that comes with them is meant.
        const defaults = { a: a.default_value, b: b.default_value };
        const isMeant = normalizePrepared(defaults, prepared).levelId === levelId;
        const expected = levelId === undefined || isMetByAll || isMeant ? [] : [levelId];
        assert.deepEqual(await game.reportedIds(levelTrueWhenMissing, 'levels'), expected);
      }),
      { numRuns: 200 },
    );
  });

  it('level/threshold-outside-axis', async () => {
    await fc.assert(
      fc.asyncProperty(AXIS, AXIS, LEVELS, async (a, b, list) => {
        const game = readGame(a, b, [], list);
        assert.ok(game !== undefined);
        const { found } = await findReports([levelThresholdOutsideAxis], game.text);
        for (const { report } of found) {
          const [, , , index, , axis, bound] = report.path;
          const level = game.prepared.definition.levels[Number(index)];
          const condition = level?.conditions[String(axis)];
          assert.ok(level !== undefined && condition !== undefined);
          const value = bound === 'min_value' ? condition.min_value : condition.max_value;
          const alone = { ...condition, type: bound === 'min_value' ? ('min' as const) : ('max' as const) };
          const only = { ...level, conditions: { [String(axis)]: alone } };
          const levels = [{ level: only, conditions: [{ axis: String(axis), condition: alone }] }];
          const meets = VALUES.map(
            (stat) =>
              normalizePrepared({ [String(axis)]: stat }, { ...game.prepared, levels }).levelId !== undefined,
          );
          assert.match(
            report.message,
            new RegExp(`^"${String(bound)}" ${value} of level "${level.id}" lies `),
          );
          if (/every value meets it$/.test(report.message)) assert.ok(meets.every(Boolean), report.message);
          else assert.ok(!meets.some(Boolean), report.message);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** A definition as the game reads it and as a rule sees it; undefined when the game refuses it. */
function readGame(a: object, b: object, tiers: readonly object[], levels: readonly object[]) {
  const definition = {
    id: 'd',
    axes: [
      { name: 'a', ...a },
      { name: 'b', ...b },
    ],
    tiers: tiers.map((tier, i) => ({ id: `t${i}`, ...tier })),
    levels: levels.map((level, i) => ({ id: `l${i}`, ...level })),
  };
  let prepared: PreparedDefinition;
  try {
    prepared = prepareDefinition(definition as never);
  } catch (error) {
    if (error instanceof StatEngineError) return undefined;
    throw error;
  }
  const text = `//- stats_config.json\n${JSON.stringify({ definitions: { d: definition } })}\n`;
  const pathsOf = async (rule: Rule) =>
    (await findReports([rule], text)).found.map(({ report }) => report.path);
  const idOf = (path: readonly (string | number)[], list: 'tiers' | 'levels') =>
    prepared.definition[list][Number(path[3])]?.id ?? '?';
  return {
    prepared,
    text,
    reportedIds: async (rule: Rule, list: 'tiers' | 'levels') =>
      (await pathsOf(rule)).map((path) => idOf(path, list)).sort(),
    reportedBounds: async (rule: Rule) =>
      (await pathsOf(rule)).map((path) => `${idOf(path, 'tiers')} ${String(path[4])}`).sort(),
    reportedEnds: async (rule: Rule) => {
      const paths = await pathsOf(rule);
      return ['min', 'max'].map((end) => paths.some((path) => path[4] === end));
    },
  };
}

function listEntities(): JsonObject[] {
  const values = [undefined, ...VALUES.filter((value) => Math.abs(value) <= 6)];
  return values.flatMap((a) =>
    values.map((b) => ({ ...(a !== undefined && { a }), ...(b !== undefined && { b }) })),
  );
}
