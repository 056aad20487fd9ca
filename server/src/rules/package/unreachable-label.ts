import * as l10n from '@vscode/l10n';
import { ownMember } from '../../base/json-value.ts';
import { quoteText } from '../../engine/quote-text.ts';
import { listLabelConditions, meetsRange, type WrittenCondition } from '../../model/label-conditions.ts';
import type { WrittenDerivation } from '../../model/stat-derivations.ts';
import { listFamilyDefaults } from '../known-definitions.ts';
import { makeChoice } from '../make-fix.ts';
import { listDerivationsOf } from '../package-parts.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** A label of a derivation whose condition never holds, or never gets its turn. */
export const packageUnreachableLabel: Rule = {
  code: 'package/unreachable-label',
  severity: 'warning',
  summary: 'A derivation has a label that it never gives.',
  why: 'The first condition that holds gives the label. Conditions look at what the formulas of the same derivation have just computed, and at nothing else: an axis that none of them computes counts as 0, whatever an entity has. Formulas give values from 0 to 100 unless "normalize" is false, or the default of the axis where sources are missing. A condition that fits none of these values never holds, and one behind a condition that always holds never gets its turn.',
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
  const always = conditions.findIndex(({ tests }) =>
    tests.every(({ range }) => range !== undefined && isAny(range)),
  );
  conditions.forEach((condition, index) => {
    const first = conditions[always];
    if (first !== undefined && index > always) reportBehind(context, condition, first);
    else checkTests(context, derivation, condition);
  });
}

function isAny({ min, max }: { min: number; max: number }): boolean {
  return min === -Infinity && max === Infinity;
}

function reportBehind(
  context: RuleContext,
  { path, label }: WrittenCondition,
  first: WrittenCondition,
): void {
  context.report({
    path,
    message: l10n.t(
      '{0} is never given; a condition before it always holds, and the game takes the first that does',
      nameLabel(label),
    ),
    related: [{ path: first.path, message: l10n.t('This condition asks nothing, so it always holds') }],
    fixes: [makeChoice(l10n.t('Remove the condition'), { kind: 'remove', path })],
  });
}

function checkTests(
  context: RuleContext,
  derivation: WrittenDerivation,
  { path, label, tests }: WrittenCondition,
): void {
  for (const { axis, range, path: at } of tests) {
    if (range === undefined) continue;
    const formulas = derivation.formulas.filter(({ outputAxis }) => outputAxis === axis);
    const unbounded = formulas.some(({ value }) => ownMember(value, 'normalize') === false);
    const defaults = formulas.length === 0 ? [0] : listFamilyDefaults(context, derivation.target, axis);
    if (defaults.some((value) => meetsRange(range, value, value))) continue;
    if (unbounded ? meetsRange(range, -Infinity, Infinity) : formulas.length > 0 && meetsRange(range, 0, 100))
      continue;
    context.report({
      path: at,
      part: 'key',
      message: l10n.t(
        '{0} is never given; {1}',
        nameLabel(label),
        tellReason(axis, formulas.length > 0, meetsRange(range, -Infinity, Infinity)),
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
