import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMULA, packageText } from '../../../test/package-fixture.ts';
import { describeRule } from '../../../test/rule-fixture.ts';
import type { JsonObject } from '../../base/json-value.ts';
import { applyTransform } from '../../engine/packages/apply-transform.ts';
import type { TransformRule } from '../../engine/packages/stat-package.ts';
import { meetsRange, readAskedRange } from '../../model/label-conditions.ts';
import { packageUnreachableLabel } from './unreachable-label.ts';

const label = (conditions: string, formula = FORMULA) =>
  packageText([
    `{"id": "d", "from_semantic_types": ["calming_source"], "to_stat_definition": "temper", "formulas": [${formula}], "transforms": [{"output_key": "label", "conditions": [${conditions}], "default": null}]}`,
  ]);
const when = (tests: string, then = '"brave"') => `{"when": {${tests}}, "then": ${then}}`;
const fixed = (text: string) => text.split('\n')[1] ?? '';

describeRule(packageUnreachableLabel, {
  'marks a test of an axis that no formula computes': {
    text: label(`${when('"patience": {"gte": 50}')}, ${when('<<"courage">>: {"gt": 0}')}`),
    messages: [
      'The label "brave" is never given; no formula here computes "courage", and the game takes it as 0',
    ],
    fixes: { 'Remove the condition': fixed(label(when('"patience": {"gte": 50}'))) },
    safe: [],
  },
  'marks a test that no computed value passes': {
    text: label(when('<<"patience">>: {"gt": 100}', '7')),
    messages: [
      'The label 7 is never given; the game computes "patience" as 0 to 100, where its condition cannot hold',
    ],
  },
  'marks a test that nothing passes': {
    text: label(
      `${when('<<"patience">>: {"between": [60, 40]}')}, ${when('<<"patience">>: {"gt": 5, "lte": 5}')}`,
    ),
    messages: [
      'The label "brave" is never given; no value of "patience" fits its condition',
      'The label "brave" is never given; no value of "patience" fits its condition',
    ],
  },
  'marks what stands behind a condition that always holds': {
    text: label(
      `${when('"patience": {"gte": 50}')}, {"when": {}, "then": "even"}, <<${when('"patience": {"lt": 9}')}>>`,
    ),
    messages: [
      'The label "brave" is never given; a condition before it always holds, and the game takes the first that does',
    ],
    related: ['{"when": {}, "then": "even"}: This condition asks nothing, so it always holds'],
  },
  'knows that tests without operators always hold': label(
    `${when('"patience": {}, "courage": {"between": [5], "eq": null}')}, <<${when('"patience": {"lt": 9}')}>>`,
  ),
  'marks what only asks for more than a condition before it': {
    text: label(
      `${when('"patience": {"gte": 30}', '"calm"')}, <<${when('"patience": {"gte": 60}', '"serene"')}>>`,
    ),
    messages: [
      'The label "serene" is never given; whenever its condition holds, one before it does, and the game takes the first',
    ],
    related: [`${when('"patience": {"gte": 30}', '"calm"')}: This condition comes first`],
  },
  'marks what several conditions leave nothing to': label(
    `${when('"patience": {"gte": 50}')}, ${when('"patience": {"lt": 50}')}, <<${when('"patience": {"between": [20, 80]}')}>>`,
  ),
  'reckons with the values that formulas give': label(
    `${when('"patience": {"gte": 0}, "courage": {"lte": 0}')}, <<${when('"patience": {"lt": 9}')}>>`,
  ),
  'accepts stricter conditions that come first': label(
    `${when('"patience": {"gte": 60}')}, ${when('"patience": {"gte": 30}')}, ${when('"patience": {"gte": 0}')}`,
  ),
  'accepts what is left between open bounds': label(
    `${when('"patience": {"gt": 50}')}, ${when('"patience": {"lt": 50}')}, ${when('"patience": {"between": [20, 80]}')}`,
  ),
  'reports a condition once': label(when('<<"patience">>: {"gt": 100}, "courage": {"gt": 0}')),
  'accepts bounds, and what holds at 0': label(
    `${when('"patience": {"gte": 100}, "courage": {"lte": 0}')}, ${when('"patience": {"between": [0, 0, 9]}')}`,
  ),
  'accepts any value where the formula is not cut': label(
    when('"patience": {"gt": 100}'),
    FORMULA.replace('"output_axis"', '"normalize": false, "output_axis"'),
  ),
  'accepts the default of the axis, which is not cut': packageText(
    [
      `{"id": "d", "from_semantic_types": ["calming_source"], "to_stat_definition": "temper", "formulas": [${FORMULA}], "transforms": [{"output_key": "label", "conditions": [${when('"patience": {"lt": 0}')}], "default": null}]}`,
    ],
    {
      definitions:
        '"nerves": {"id": "nerves", "axes": [{"name": "calm", "semantic_type": "calming_source"}]}, "temper": {"id": "temper", "axes": [{"name": "patience", "min_value": -50, "default_value": -20}]}',
    },
  ),
  'leaves tests that are no numbers to the rule about wrong types': label(
    when('"courage": {"gte": "60"}, "patience": 5'),
  ),
});

describe('what a test asks', () => {
  const bound = fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined });
  const test = fc.record(
    {
      gte: bound,
      gt: bound,
      lte: bound,
      lt: bound,
      eq: bound,
      between: fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 3 }),
    },
    { requiredKeys: [] },
  );

  it('is what the game lets pass', () => {
    fc.assert(
      fc.property(test, fc.integer({ min: -8, max: 8 }), (given, twice) => {
        const asked = JSON.stringify(given);
        const range = readAskedRange(JSON.parse(asked) as JsonObject);
        assert.ok(range);
        const rule = JSON.parse(
          `{"output_key": "label", "conditions": [{"when": {"a": ${asked}}, "then": "yes"}], "default": "no"}`,
        ) as TransformRule;
        const value = twice / 2;
        const passes = applyTransform(rule, new Map([['a', value]])) === 'yes';
        assert.equal(meetsRange(range, value, value), passes);
      }),
    );
  });

  it('meets a range when some value of it passes', () => {
    fc.assert(
      fc.property(test, (given) => {
        const range = readAskedRange(JSON.parse(JSON.stringify(given)) as JsonObject);
        assert.ok(range);
        const steps = Array.from({ length: 9 }, (_, i) => i / 2 - 2);
        assert.equal(
          meetsRange(range, -2, 2),
          steps.some((value) => meetsRange(range, value, value)),
        );
      }),
    );
  });
});
