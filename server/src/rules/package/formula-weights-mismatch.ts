import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { JsonObject } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import type { Located } from '../../model/records.ts';
import { makeChoice } from '../make-fix.ts';
import { offerName } from '../offer-name.ts';
import { listFormulasOf } from '../package-parts.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** A formula in which a source has no weight, or a weight no source. */
export const packageFormulaWeightsMismatch: Rule = {
  code: 'package/formula-weights-mismatch',
  severity: 'error',
  summary: 'The sources and the weights of a formula have different names.',
  why: 'Every name under "source_semantic_types" needs a weight of the same name, and the other way round. The game refuses a package in which they differ, with all of its definitions and derivations.',
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
      "from_semantic_types": ["calming_source"],
      "to_stat_definition": "temper",
      "formulas": [
        {
          "source_semantic_types": { "calm": "calming_source" },
          "weights": { "clam": 1 },
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
    for (const { formula } of listFormulasOf(context)) {
      const { sources, weights } = formula;
      if (sources === undefined || weights === undefined) continue;
      const missing = listMissing(sources.value, weights.value);
      const spare = listMissing(weights.value, sources.value);
      for (const key of missing) {
        reportName(
          context,
          sources,
          key,
          l10n.t('is a source without a weight'),
          offerWeight(weights.path, key),
        );
      }
      for (const key of spare) {
        const path = [...weights.path, key];
        reportName(
          context,
          weights,
          key,
          l10n.t('is a weight without a source'),
          offerRename(path, key, missing),
        );
      }
    }
  },
};

/** The keys of `a` that `b` lacks. */
function listMissing(a: JsonObject, b: JsonObject): string[] {
  return Object.keys(a).filter((key) => !Object.hasOwn(b, key));
}

function reportName(
  context: RuleContext,
  map: Located<JsonObject>,
  key: string,
  fact: string,
  fixes: readonly Fix[],
): void {
  context.report({
    path: [...map.path, key],
    part: 'key',
    message: l10n.t('{0} {1}; the game refuses the whole package', quoteText(key), fact),
    fixes,
  });
}

function offerWeight(weights: JsonPath, key: string): readonly Fix[] {
  return [
    makeChoice(l10n.t('Add the weight {0}: 1', quoteText(key)), {
      kind: 'insert-member',
      path: weights,
      key,
      json: '1',
    }),
  ];
}

function offerRename(path: JsonPath, key: string, missing: readonly string[]): readonly Fix[] {
  const meant = suggestName(key, missing);
  const remove = makeChoice(l10n.t('Remove the weight'), { kind: 'remove', path });
  return [...offerName({ path, isKey: true }, meant), remove];
}
