import * as l10n from '@vscode/l10n';
import { ownMember } from '../../base/json-value.ts';
import { coerceFloat } from '../../engine/values/coerce-float.ts';
import { tellClientRefusal } from '../client-refusal.ts';
import { nameConfigPart } from '../config-parts.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';

/** An axis whose weight in derivations lies outside 0 to 1. */
export const axisSemanticWeightRange: Rule = {
  code: 'axis/semantic-weight-range',
  severity: 'warning',
  summary: 'The "semantic_weight" of an axis lies outside 0 to 1.',
  why: "The weight says how much an axis counts when several axes share a semantic type, from 0 (not at all) to 1. The game's server takes any number, even a negative one. Its client refuses the whole stats_config, writes a warning to its console and goes on with a default config.",
  bad: `//- stats_config.json
{
  "definitions": {
    "bonds": {
      "id": "bonds",
      "axes": [{ "name": "affection", "semantic_type": "positive_sentiment", "semantic_weight": 5 }]
    }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "bonds": {
      "id": "bonds",
      "axes": [{ "name": "affection", "semantic_type": "positive_sentiment", "semantic_weight": 1 }]
    }
  }
}
`,
  records: ['world'],
  check: (context) => {
    for (const part of context.configParts) {
      const written = part.kind === 'axis' ? ownMember(part.value, 'semantic_weight') : undefined;
      const weight = written === undefined ? undefined : coerceFloat(written);
      if (weight === undefined || (weight >= 0 && weight <= 1)) continue;
      const path = [...part.path, 'semantic_weight'];
      const json = weight < 0 ? '0' : '1';
      context.report({
        path,
        message: l10n.t(
          "{0}: the weight {1} lies outside 0 to 1; the game's server does not mind, but {2}",
          nameConfigPart(part),
          weight,
          tellClientRefusal(),
        ),
        fixes: [makeChoice(l10n.t('Change the weight to {0}', json), { kind: 'replace-value', path, json })],
      });
    }
  },
};
