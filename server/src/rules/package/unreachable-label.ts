import * as l10n from '@vscode/l10n';
import { ownMember } from '../../base/json-value.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import { listLabelConditions, meetsRange, type WrittenCondition } from '../../model/label-conditions.ts';
import type { WrittenDerivation } from '../../model/stat-derivations.ts';
import { makeClosed } from '../../regions/interval.ts';
import { type IntervalSet, intersectSets, makeSet, uniteSets } from '../../regions/interval-set.ts';
import { findLabelHiders } from '../find-label-hiders.ts';
import { listFamilyDefaults } from '../known-definitions.ts';
import { makeChoice } from '../make-fix.ts';
import { listDerivationsOf } from '../package-parts.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { setOfRange } from '../set-of-range.ts';

/** A label of a derivation whose condition never holds, or never gets its turn. */
export const packageUnreachableLabel: Rule = {
  code: 'package/unreachable-label',
  severity: 'warning',
  summary: 'A derivation has a label that it never gives.',
  why: 'The first condition that holds gives the label. Conditions look at what the formulas of the same derivation have just computed, and at nothing else: an axis that none of them computes counts as 0, whatever an entity has. Formulas give values from 0 to 100 unless "normalize" is false, or the default of the axis where sources are missing. A condition that fits none of these values never holds, and one never gets its turn when one of those before it holds whenever it does.',
  bad: `//- harbour.stat_package.json
{
  "id": "plugin.harbour.mood",
  "label": "Harbour mood",
  "definitions": {
    "nerves": { "id": "nerves", "axes": [{ "name": "calm", "semantic_type": "calming_source" }] },
    "temper": { "id": "temper", "axes": [{ "name": "patience" }, { "name": "courage" }] }
  },
  "derivation_capabilities": [
    {
      "id": "temper_from_nerves",
      "from_semantic_types": ["calming_source"],
      "to_stat_definition": "temper",
      "formulas": [
        {
          "source_semantic_types": { "calm": "calming_source" },
          "weights": { "calm": 1 },
          "output_axis": "patience"
        }
      ],
      "transforms": [
        {
          "output_key": "label",
          "conditions": [{ "when": { "courage": { "gte": 60 } }, "then": "brave" }],
          "default": "even"
        }
      ]
    }
  ]
}
`,
  good: `//- harbour.stat_package.json
{
  "id": "plugin.harbour.mood",
  "label": "Harbour mood",
  "definitions": {
    "nerves": { "id": "nerves", "axes": [{ "name": "calm", "semantic_type": "calming_source" }] },
    "temper": { "id": "temper", "axes": [{ "name": "patience" }, { "name": "courage" }] }
  },
  "derivation_capabilities": [
    {
      "id": "temper_from_nerves",
      "from_semantic_types": ["calming_source"],
      "to_stat_definition": "temper",
      "formulas": [
        {
          "source_semantic_types": { "calm": "calming_source" },
          "weights": { "calm": 1 },
          "output_axis": "patience"
        }
      ],
      "transforms": [
        {
          "output_key": "label",
          "conditions": [{ "when": { "patience": { "gte": 60 } }, "then": "brave" }],
          "default": "even"
        }
      ]
    }
  ]
}
`,
  records: ['stat_package'],
  check: (context) => {
    if (!context.workspace.isComplete) return;
    for (const derivation of listDerivationsOf(context)) {
      for (const conditions of listLabelConditions(derivation.value, derivation.path)) {
        checkLabel(context, derivation, conditions);
      }
    }
  },
};

function checkLabel(
  context: RuleContext,
  derivation: WrittenDerivation,
  conditions: readonly WrittenCondition[],
): void {
  const known = new Map<string, IntervalSet>();
  const listValues = (axis: string) => {
    const values = known.get(axis) ?? listComputed(context, derivation, axis);
    known.set(axis, values);
    return values;
  };
  const hidden = findLabelHiders(conditions, listValues);
  for (const condition of conditions) {
    const by = hidden.get(condition);
    if (by === undefined) checkTests(context, derivation, condition, listValues);
    else reportBehind(context, condition, by);
  }
}

/** The values that an axis can have when the conditions look at it. */
function listComputed(context: RuleContext, derivation: WrittenDerivation, axis: string): IntervalSet {
  const formulas = derivation.formulas.filter(({ outputAxis }) => outputAxis === axis);
  if (formulas.length === 0) return makeSet(makeClosed(0, 0));
  if (formulas.some(({ value }) => ownMember(value, 'normalize') === false))
    return makeSet(makeClosed(-Infinity, Infinity));
  return listFamilyDefaults(context, derivation.target, axis)
    .map((value) => makeSet(makeClosed(value, value)))
    .reduce(uniteSets, makeSet(makeClosed(0, 100)));
}

function reportBehind(
  context: RuleContext,
  { path, label }: WrittenCondition,
  by: readonly WrittenCondition[],
): void {
  const asksNothing = by.every(({ tests }) =>
    tests.every(({ range }) => range !== undefined && isAny(range)),
  );
  context.report({
    path,
    message: asksNothing
      ? l10n.t(
          '{0} is never given; a condition before it always holds, and the game takes the first that does',
          nameLabel(label),
        )
      : l10n.t(
          '{0} is never given; whenever its condition holds, one before it does, and the game takes the first',
          nameLabel(label),
        ),
    related: by.map((first) => ({
      path: first.path,
      message: asksNothing
        ? l10n.t('This condition asks nothing, so it always holds')
        : l10n.t('This condition comes first'),
    })),
    fixes: [makeChoice(l10n.t('Remove the condition'), { kind: 'remove', path })],
  });
}

function isAny({ min, max }: { min: number; max: number }): boolean {
  return min === -Infinity && max === Infinity;
}

function checkTests(
  context: RuleContext,
  derivation: WrittenDerivation,
  { path, label, tests }: WrittenCondition,
  listValues: (axis: string) => IntervalSet,
): void {
  for (const { axis, range, path: at } of tests) {
    if (range === undefined) continue;
    if (intersectSets(listValues(axis), setOfRange(range)).length > 0) continue;
    const isComputed = derivation.formulas.some(({ outputAxis }) => outputAxis === axis);
    context.report({
      path: at,
      part: 'key',
      message: l10n.t(
        '{0} is never given; {1}',
        nameLabel(label),
        tellReason(axis, isComputed, meetsRange(range, -Infinity, Infinity)),
      ),
      fixes: [makeChoice(l10n.t('Remove the condition'), { kind: 'remove', path })],
    });
    return;
  }
}

function tellReason(axis: string, isComputed: boolean, isPossible: boolean): string {
  if (!isPossible) return l10n.t('no value of {0} fits its condition', quoteText(axis));
  return isComputed
    ? l10n.t('the game computes {0} as 0 to 100, where its condition cannot hold', quoteText(axis))
    : l10n.t('no formula here computes {0}, and the game takes it as 0', quoteText(axis));
}

function nameLabel(label: WrittenCondition['label']): string {
  return l10n.t(
    'The label {0}',
    typeof label === 'string' ? quoteText(label) : JSON.stringify(label ?? null),
  );
}
