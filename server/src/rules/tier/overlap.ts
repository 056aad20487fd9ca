import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { parsePointer } from '../../base/json-pointer.ts';
import { isJsonObject, ownMember } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import type { StatsConfigError } from '../../engine/config/validate-stats-config.ts';
import { coerceFloat } from '../../engine/values/coerce-float.ts';
import { makeChoice } from '../make-fix.ts';
import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** Two tiers of one axis that share more than a bound. */
export const tierOverlap: Rule = {
  code: 'tier/overlap',
  severity: 'error',
  summary: 'Two tiers of one axis overlap.',
  why: 'A value can have one tier only, so the game refuses the whole stats_config when the tiers of an axis overlap. Tiers may touch: where one ends at 60 and the next begins at 60, the value 60 belongs to the lower one. A tier without "max" reaches to the end and overlaps every later one.',
  bad: `//- stats_config.json
{
  "definitions": {
    "bonds": {
      "id": "bonds",
      "axes": [{ "name": "affinity" }],
      "tiers": [
        { "id": "friend", "axis_name": "affinity", "min": 0, "max": 70 },
        { "id": "lover", "axis_name": "affinity", "min": 60 }
      ]
    }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "bonds": {
      "id": "bonds",
      "axes": [{ "name": "affinity" }],
      "tiers": [
        { "id": "friend", "axis_name": "affinity", "min": 0, "max": 60 },
        { "id": "lover", "axis_name": "affinity", "min": 60 }
      ]
    }
  }
}
`,
  check: (context) =>
    reportConfigErrors(context, 'tier/overlap', (error, path) => ({
      fixes: endEarlier(context, error, path),
    })),
};

/** Offers to end the other tier where this one begins. `path` leads to this tier's `min`. */
function endEarlier(context: RuleContext, error: StatsConfigError, path: JsonPath): readonly Fix[] {
  const [other, ...more] = error.related ?? [];
  const index = other && Number(parsePointer(other.pointer).at(-1));
  if (index === undefined || more.length > 0) return [];
  const earlier = [...path.slice(0, -2), index];
  const tier = context.valueAt(earlier);
  const start = coerceFloat(context.valueAt(path) ?? null);
  if (!isJsonObject(tier) || start === undefined) return [];
  // Where both begin at one value, ending the other there would leave nothing of it.
  if ((coerceFloat(ownMember(tier, 'min') ?? null) ?? start) >= start) return [];
  const json = JSON.stringify(start);
  const title = l10n.t(
    'End {0} at {1}',
    JSON.stringify(ownMember(tier, 'id') ?? l10n.t('the other tier')),
    json,
  );
  return Object.hasOwn(tier, 'max')
    ? [makeChoice(title, { kind: 'replace-value', path: [...earlier, 'max'], json })]
    : [makeChoice(title, { kind: 'insert-member', path: earlier, key: 'max', json })];
}
