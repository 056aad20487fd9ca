import * as l10n from '@vscode/l10n';
import type { PreparedDefinition } from '../../engine/config/prepare-definition.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import { listAcceptedDefinitions } from '../accepted-definitions.ts';
import type { Rule } from '../rule.ts';

/** An axis that is named like a key under which the game stores a tier or level. */
export const axisComputedKeyCollision: Rule = {
  code: 'axis/computed-key-collision',
  severity: 'warning',
  summary: 'An axis has the name of a key that the game computes.',
  why: 'The game stores the tier of "mood" under "moodTierId" and the level of a definition under "levelId", beside the values. It does not look whether an axis has that name: its value is replaced by the id, and is no number from then on.',
  bad: `//- stats_config.json
{
  "definitions": {
    "nature": {
      "id": "nature",
      "axes": [{ "name": "mood" }, { "name": "moodTierId" }],
      "tiers": [
        { "id": "grim", "axis_name": "mood", "min": 0, "max": 50 },
        { "id": "merry", "axis_name": "mood", "min": 50 },
        { "id": "dull", "axis_name": "moodTierId", "min": 0 }
      ]
    }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "nature": {
      "id": "nature",
      "axes": [{ "name": "mood" }, { "name": "wit" }],
      "tiers": [
        { "id": "grim", "axis_name": "mood", "min": 0, "max": 50 },
        { "id": "merry", "axis_name": "mood", "min": 50 },
        { "id": "dull", "axis_name": "wit", "min": 0 }
      ]
    }
  }
}
`,
  records: ['world'],
  check: (context) => {
    for (const { path, prepared } of listAcceptedDefinitions(context)) {
      const computed = listComputedKeys(prepared);
      prepared.axes.forEach(({ axis }, index) => {
        const nameWhat = computed.get(axis.name);
        if (nameWhat === undefined) return;
        context.report({
          path: [...path, 'axes', index, 'name'],
          message: l10n.t(
            'The game stores {0} under {1}, which is the name of this axis too; the id replaces the value',
            nameWhat(),
            quoteText(axis.name),
          ),
        });
      });
    }
  },
};

/** The keys that the game writes beside the values of a definition, and what it writes there. */
function listComputedKeys({
  axes,
  levels,
  definition,
}: PreparedDefinition): ReadonlyMap<string, () => string> {
  const keys = new Map<string, () => string>();
  for (const { axis, tiers, tierKey } of axes) {
    if (tiers.length > 0) keys.set(tierKey, () => l10n.t('the tier of {0}', quoteText(axis.name)));
  }
  if (levels.length > 0) keys.set('levelId', () => l10n.t('the level of {0}', quoteText(definition.id)));
  return keys;
}
