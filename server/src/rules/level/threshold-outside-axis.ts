import * as l10n from '@vscode/l10n';
import { listAcceptedDefinitions } from '../accepted-definitions.ts';
import { listConditions, type OutsideBound, type PlacedCondition } from '../condition-bounds.ts';
import { labelAxis } from '../label-part.ts';
import { moveBound } from '../move-bound.ts';
import type { Rule } from '../rule.ts';

/** A condition's bound that lies outside of its axis's range. */
export const levelThresholdOutsideAxis: Rule = {
  code: 'level/threshold-outside-axis',
  severity: 'warning',
  summary: "A condition asks for a bound outside of its axis's range.",
  why: 'The game moves every value into the range of its axis before it looks at levels. A lower bound below the range is then met by every value, an upper bound below it by none, and only an entity without a value, which counts as 0, may still meet it. A condition that nobody at all can meet is reported as level/contradictory.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength", "max_value": 100 }],
      "levels": [
        { "id": "fit", "conditions": { "strength": { "type": "range", "min_value": 60, "max_value": 200 } } }
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
      "axes": [{ "name": "strength", "max_value": 100 }],
      "levels": [
        { "id": "fit", "conditions": { "strength": { "type": "range", "min_value": 60, "max_value": 100 } } }
      ]
    }
  }
}
`,
  check: (context) => {
    for (const definition of listAcceptedDefinitions(context)) {
      for (const placed of listConditions(context, definition)) {
        if (!placed.isMetByValues && !placed.isMetWhenMissing) continue;
        for (const bound of placed.outside) {
          context.report({
            path: [...placed.path, bound.key],
            message: describe(placed, bound),
            fixes: moveBound(context, definition, placed, bound),
          });
        }
      }
    }
  },
};

function describe({ level, axis }: PlacedCondition, { key, value, nearest, isMet }: OutsideBound): string {
  const effect = isMet
    ? l10n.t('every value meets it')
    : l10n.t('no value meets it, and only an entity without one, which counts as 0, can');
  const shown = [key, value, JSON.stringify(level.id), labelAxis(axis), effect] as const;
  return value < nearest
    ? l10n.t(
        '"{0}" {1} of level {2} lies below the range of {3}; the game moves values into the range first, so {4}',
        ...shown,
      )
    : l10n.t(
        '"{0}" {1} of level {2} lies above the range of {3}; the game moves values into the range first, so {4}',
        ...shown,
      );
}
