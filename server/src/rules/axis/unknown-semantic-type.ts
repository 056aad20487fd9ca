import * as l10n from '@vscode/l10n';
import { ownMember } from '../../base/json-value.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import { nameConfigPart } from '../config-parts.ts';
import { listKnownPackages } from '../known-packages.ts';
import { offerName } from '../offer-name.ts';
import { PackageWords } from '../package-words.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** The game's list (docs/stat-system.md, 4.6), and the three types of the default config of its client. */
const USUAL_TYPES = [
  'positive_sentiment',
  'negative_sentiment',
  'arousal_source',
  'calming_source',
  'energy_resource',
  'health_resource',
  'stress_indicator',
  'extraversion_trait',
  'openness_trait',
  'agreeableness_trait',
  'conscientiousness_trait',
  'neuroticism_trait',
  'social_drive',
  'achievement_drive',
  'autonomy_drive',
  'safety_drive',
  'novelty_drive',
  'trust_indicator',
  'familiarity_indicator',
  'social_energy',
  'cooperation',
  'curiosity',
];

/** An axis whose semantic type nobody else knows. */
export const axisUnknownSemanticType: Rule = {
  code: 'axis/unknown-semantic-type',
  severity: 'information',
  summary: 'The "semantic_type" of an axis is none that the game or a package knows.',
  why: 'Packages derive stats, such as a mood, from all axes of a semantic type. The type is free text that nobody checks, but one that no package asks for has no effect: the axis takes no part in any derivation. Known are the types on the list of the game, those of its own packages, and those that the stat packages of the project have or ask for.',
  bad: `//- stats_config.json
{
  "definitions": {
    "bonds": { "id": "bonds", "axes": [{ "name": "affection", "semantic_type": "positive_sentimant" }] }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "bonds": { "id": "bonds", "axes": [{ "name": "affection", "semantic_type": "positive_sentiment" }] }
  }
}
`,
  records: ['world'],
  check: (context) => {
    let known: ReadonlySet<string> | undefined;
    for (const part of context.configParts) {
      const type = part.kind === 'axis' ? ownMember(part.value, 'semantic_type') : undefined;
      if (typeof type !== 'string') continue;
      known ??= listKnownTypes(context);
      if (known.has(type)) continue;
      const path = [...part.path, 'semantic_type'];
      const meant = context.hasRoom ? suggestName(type, known) : undefined;
      context.report({
        path,
        message: l10n.t(
          '{0}: no package knows the semantic type {1}; the game derives nothing from the axis{2}',
          nameConfigPart(part),
          quoteText(type),
          meant?.question ?? '',
        ),
        fixes: offerName({ path, isKey: false }, meant),
      });
    }
  },
};

function listKnownTypes(context: RuleContext): ReadonlySet<string> {
  const words = PackageWords.of(context.workspace);
  const known = listKnownPackages(context).flatMap(({ record }) => [...words.of(record).semanticTypes]);
  return new Set([...USUAL_TYPES, ...known]);
}
