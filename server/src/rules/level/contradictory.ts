import * as l10n from '@vscode/l10n';
import type { StatCondition } from '../../engine/config/stat-definition.ts';
import { listAcceptedDefinitions } from '../accepted-definitions.ts';
import { listConditions } from '../condition-bounds.ts';
import { labelAxis } from '../label-part.ts';
import { moveBound } from '../move-bound.ts';
import type { Rule } from '../rule.ts';

/** A level with a condition that nobody can meet. */
export const levelContradictory: Rule = {
  code: 'level/contradictory',
  severity: 'warning',
  summary: 'A level asks for something that no entity can have.',
  why: 'The game moves every value into the range of its axis before it looks at levels, and counts a missing value as 0. A condition that neither any value of the range nor 0 meets never holds, and all conditions of a level must hold, so the game never gives the level to anybody.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength", "max_value": 100 }],
      "levels": [{ "id": "titan", "conditions": { "strength": { "type": "min", "min_value": 150 } } }]
    }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength", "max_value": 150 }],
      "levels": [{ "id": "titan", "conditions": { "strength": { "type": "min", "min_value": 150 } } }]
    }
  }
}
`,
  check: (context) => {
    for (const definition of listAcceptedDefinitions(context)) {
      for (const placed of listConditions(context, definition)) {
        if (placed.isMetByValues || placed.isMetWhenMissing) continue;
        const bound = placed.outside.find(({ isMet }) => !isMet);
        context.report({
          path: bound === undefined ? placed.path : [...placed.path, bound.key],
          message: l10n.t(
            'Level {0} asks for {1}, which neither any value of {2} meets nor the 0 of an entity without one; the game never gives it to anybody',
            JSON.stringify(placed.level.id),
            describeCondition(placed.condition),
            labelAxis(placed.axis),
          ),
          fixes: bound === undefined ? [] : moveBound(context, definition, placed, bound),
        });
      }
    }
  },
};

function describeCondition({ type, min_value, max_value }: StatCondition): string {
  const [min, max] = [String(min_value), String(max_value)];
  if (type === 'min') return l10n.t('at least {0}', min);
  return type === 'max' ? l10n.t('at most {0}', max) : l10n.t('{0} to {1}', min, max);
}
