import * as l10n from '@vscode/l10n';
import type { EditOperation } from '../../base/problem.ts';
import type { PreparedDefinition } from '../../engine/config/prepare-definition.ts';
import type { StatAxis } from '../../engine/config/stat-definition.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import { type AcceptedDefinition, listAcceptedDefinitions } from '../accepted-definitions.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';

/** An axis that nothing is made of, in a definition whose other axes have tiers. */
export const axisNoTiers: Rule = {
  code: 'axis/no-tiers',
  severity: 'information',
  summary: 'An axis has no tiers and no level asks about it, though other axes have tiers.',
  why: 'The game keeps the values of such an axis within its range and computes nothing from them: no tier, and no level depends on it. That may be meant, but where the other axes have tiers it is mostly forgotten. Axes that a level asks about, axes with a semantic type, and definitions without any tiers are not reported.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }, { "name": "agility" }],
      "tiers": [
        { "id": "weak", "axis_name": "strength", "min": 0, "max": 50 },
        { "id": "strong", "axis_name": "strength", "min": 50 }
      ]
    }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }, { "name": "agility" }],
      "tiers": [
        { "id": "weak", "axis_name": "strength", "min": 0, "max": 50 },
        { "id": "strong", "axis_name": "strength", "min": 50 },
        { "id": "clumsy", "axis_name": "agility", "min": 0, "max": 50 },
        { "id": "nimble", "axis_name": "agility", "min": 50 }
      ]
    }
  }
}
`,
  records: ['world'],
  check: (context) => {
    for (const definition of listAcceptedDefinitions(context)) {
      const { axes, definition: complete } = definition.prepared;
      if (complete.tiers.length === 0) continue;
      axes.forEach(({ axis, tiers }, index) => {
        if (tiers.length > 0 || axis.semantic_type !== null || isAskedAbout(definition.prepared, axis))
          return;
        context.report({
          path: [...definition.path, 'axes', index, 'name'],
          message: l10n.t(
            'Axis {0} of {1} has no tiers, though others have, and no level asks about it; the game computes nothing from its values',
            quoteText(axis.name),
            quoteText(complete.id),
          ),
          fixes: [
            makeChoice(l10n.t('Add two tiers for {0}', quoteText(axis.name)), ...addHalves(definition, axis)),
          ],
        });
      });
    }
  },
};

function isAskedAbout({ levels }: PreparedDefinition, { name }: StatAxis): boolean {
  return levels.some(({ conditions }) => conditions.some(({ axis }) => axis === name));
}

/** A tier for each half of the range, to begin with. */
function addHalves(
  { path, prepared }: AcceptedDefinition,
  { name, min_value, max_value }: StatAxis,
): EditOperation[] {
  const taken = new Set(prepared.definition.tiers.map(({ id }) => id));
  const nameFreely = (id: string): string => {
    let free = id;
    for (let i = 2; taken.has(free); i++) free = `${id}_${i}`;
    return free;
  };
  const middle = min_value + (max_value - min_value) / 2;
  return [
    { id: nameFreely(`${name}_low`), axis_name: name, min: min_value, max: middle },
    { id: nameFreely(`${name}_high`), axis_name: name, min: middle },
  ].map((tier) => ({ kind: 'insert-item', path: [...path, 'tiers'], json: JSON.stringify(tier) }));
}
