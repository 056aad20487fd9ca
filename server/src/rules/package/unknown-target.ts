import * as l10n from '@vscode/l10n';
import { quoteText } from '../../engine/values/quote-text.ts';
import type { WrittenDerivation } from '../../model/stat-derivations.ts';
import { isExternal } from '../is-external.ts';
import { listKnownAxes } from '../known-definitions.ts';
import { offerName } from '../offer-name.ts';
import { listDerivationsOf, nameDerivation } from '../package-parts.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** A derivation that computes a definition or an axis that there is not. */
export const packageUnknownTarget: Rule = {
  code: 'package/unknown-target',
  severity: 'warning',
  summary: 'A derivation computes a definition or an axis that exists nowhere.',
  why: 'The game stores what a derivation computes under any name, and nobody ever looks there: no world and no package has such a definition or axis. Where sources are missing, the value of an unknown axis is always 50, for there is no default to fall back to.',
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
      "to_stat_definition": "tempre",
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
    if (!context.workspace.isComplete) return;
    const known = listKnownAxes(context);
    for (const derivation of listDerivationsOf(context)) checkTarget(context, derivation, known);
  },
};

function checkTarget(
  context: RuleContext,
  derivation: WrittenDerivation,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const { target } = derivation;
  if (target === undefined || isExternal(context.config.externals.definitions, target)) return;
  const axes = known.get(target);
  if (axes === undefined) {
    const meant = suggestName(target, known.keys());
    const path = [...derivation.path, 'to_stat_definition'];
    context.report({
      path,
      message: l10n.t(
        '{0} computes {1}, a definition that no world and no package has; the game stores the values where nothing reads them{2}',
        nameDerivation(derivation),
        quoteText(target),
        meant?.question ?? '',
      ),
      fixes: offerName({ path, isKey: false }, meant),
    });
    return;
  }
  for (const { path: formula, outputAxis } of derivation.formulas) {
    if (outputAxis === undefined || axes.has(outputAxis)) continue;
    const meant = suggestName(outputAxis, axes);
    const path = [...formula, 'output_axis'];
    context.report({
      path,
      message: l10n.t(
        '{0} is no axis of {1}; the game computes it, and nothing reads it{2}',
        quoteText(outputAxis),
        quoteText(target),
        meant?.question ?? '',
      ),
      fixes: offerName({ path, isKey: false }, meant),
    });
  }
}
