import * as l10n from '@vscode/l10n';
import { quoteText } from '../../engine/values/quote-text.ts';
import type { Located } from '../../model/records.ts';
import type { WrittenDerivation } from '../../model/stat-derivations.ts';
import { makeChoice } from '../make-fix.ts';
import { listFormulasOf, nameDerivation } from '../package-parts.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** A formula that reads a meaning its derivation does not declare. */
export const packageUndeclaredSource: Rule = {
  code: 'package/undeclared-source',
  severity: 'error',
  summary: 'A formula reads a meaning that its derivation does not list.',
  why: 'A derivation lists under "from_semantic_types" which meanings its formulas read. The game refuses a package in which a formula reads another, with all of its definitions and derivations.',
  bad: `//- harbour.stat_package.json
{
  "id": "plugin.harbour.mood",
  "label": "Harbour mood",
  "definitions": {
    "nerves": { "id": "nerves", "axes": [{ "name": "calm", "semantic_type": "calming_source" }] },
    "temper": { "id": "temper", "axes": [{ "name": "patience" }] }
  },
  "derivation_capabilities": [
    {
      "id": "temper_from_nerves",
      "from_semantic_types": [],
      "to_stat_definition": "temper",
      "formulas": [
        {
          "source_semantic_types": { "calm": "calming_source" },
          "weights": { "calm": 1 },
          "output_axis": "patience"
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
    "temper": { "id": "temper", "axes": [{ "name": "patience" }] }
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
      ]
    }
  ]
}
`,
  records: ['stat_package'],
  check: (context) => {
    for (const { derivation, formula } of listFormulasOf(context)) {
      // Without the list the file lacks a member, which another rule tells.
      if (formula.sources === undefined || !Array.isArray(derivation.value['from_semantic_types'])) continue;
      const declared = new Set(derivation.needs.map(({ value }) => value));
      for (const [key, value] of Object.entries(formula.sources.value)) {
        if (typeof value !== 'string' || declared.has(value)) continue;
        report(context, derivation, { path: [...formula.sources.path, key], value });
      }
    }
  },
};

function report(context: RuleContext, derivation: WrittenDerivation, source: Located<string>): void {
  const { path, value } = source;
  const list = [...derivation.path, 'from_semantic_types'];
  const json = JSON.stringify(value);
  const meant = suggestName(
    value,
    derivation.needs.map((need) => need.value),
  );
  const add = makeChoice(l10n.t('Add {0} to "from_semantic_types"', quoteText(value)), {
    kind: 'insert-item',
    path: list,
    json,
  });
  const rename =
    meant &&
    makeChoice(l10n.t('Change to {0}', quoteText(meant.name)), {
      kind: 'replace-value',
      path,
      json: JSON.stringify(meant.name),
    });
  context.report({
    path,
    message: l10n.t(
      '{0} does not list {1} in "from_semantic_types"; the game refuses the whole package{2}',
      nameDerivation(derivation),
      quoteText(value),
      meant?.question ?? '',
    ),
    fixes: rename === undefined ? [add] : [rename, add],
  });
}
