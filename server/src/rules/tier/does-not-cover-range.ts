import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { Fix } from '../../base/problem.ts';
import type { PreparedAxis } from '../../engine/config/prepare-definition.ts';
import type { StatTier } from '../../engine/config/stat-definition.ts';
import { isWithinSet } from '../../regions/interval-set.ts';
import { type AcceptedDefinition, listAcceptedDefinitions, pathOfTier } from '../accepted-definitions.ts';
import { KnownReaches } from '../known-reaches.ts';
import { labelTier } from '../label-part.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { setConfigMember } from '../set-config-member.ts';

/** Tiers that leave values at an end of their axis's range without any. */
export const tierDoesNotCoverRange: Rule = {
  code: 'tier/does-not-cover-range',
  severity: 'warning',
  summary: "The tiers of an axis do not reach to the ends of the axis's range.",
  why: 'A value below the first tier or above the last one gets no tier, and the game keeps the tier that was stored before, right or wrong. The ends of a range are no rare values: everything beyond them is moved there. Values between two tiers are the business of tier/gap.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength", "max_value": 100 }],
      "tiers": [
        { "id": "weak", "axis_name": "strength", "min": 1, "max": 50 },
        { "id": "strong", "axis_name": "strength", "min": 50, "max": 99 }
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
      "tiers": [
        { "id": "weak", "axis_name": "strength", "min": 0, "max": 50 },
        { "id": "strong", "axis_name": "strength", "min": 50, "max": 100 }
      ]
    }
  }
}
`,
  check: (context) => {
    for (const definition of listAcceptedDefinitions(context)) {
      for (const prepared of definition.prepared.axes) reportEnds(context, definition, prepared);
    }
  },
};

function tellConsequence(): string {
  return l10n.t('the game gives a value there no tier and keeps a stored one');
}

function reportEnds(context: RuleContext, definition: AcceptedDefinition, prepared: PreparedAxis): void {
  const reach = KnownReaches.of(context.workspace).ofAxis(prepared);
  const inRange = reach?.tiers.filter(({ isInRange }) => isInRange).map(({ tier }) => tier) ?? [];
  const [first, last] = [inRange[0], inRange.at(-1)];
  // When every tier lies outside of the range, tier/unreachable has said it all.
  if (reach === undefined || first === undefined || last === undefined) return;
  const { name, min_value: low, max_value: high } = prepared.axis;
  const axis = JSON.stringify(name);
  if (isWithinSet(reach.uncovered, low)) {
    context.report({
      path: [...pathOfTier(definition, first), 'min'],
      message: l10n.t(
        'No tier covers {0} from {1} up to where {2} begins; {3}',
        axis,
        low,
        labelTier(first),
        tellConsequence(),
      ),
      fixes: extend(context, pathOfTier(definition, first), first, 'min', low),
    });
  }
  if (isWithinSet(reach.uncovered, high)) {
    context.report({
      path: [...pathOfTier(definition, last), 'max'],
      message: l10n.t(
        'No tier covers {0} from where {1} ends up to {2}; {3}',
        axis,
        labelTier(last),
        high,
        tellConsequence(),
      ),
      fixes: extend(context, pathOfTier(definition, last), last, 'max', high),
    });
  }
}

function extend(
  context: RuleContext,
  path: JsonPath,
  { id }: StatTier,
  key: 'min' | 'max',
  to: number,
): readonly Fix[] {
  // A tier may be open upwards only, where `null` says so.
  if (to === Number.NEGATIVE_INFINITY) return [];
  const json = JSON.stringify(to);
  const way =
    key === 'min'
      ? l10n.t('down to {0}', json)
      : to === Number.POSITIVE_INFINITY
        ? l10n.t('without end')
        : l10n.t('up to {0}', json);
  return [
    makeChoice(l10n.t('Extend {0} {1}', JSON.stringify(id), way), setConfigMember(context, path, key, json)),
  ];
}
