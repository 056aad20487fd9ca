import * as l10n from '@vscode/l10n';
import type { Fix } from '../../base/problem.ts';
import { prepareLevels } from '../../engine/config/prepare-definition.ts';
import type { StatLevel } from '../../engine/config/stat-definition.ts';
import { findHiddenLevels, type HiddenLevel } from '../../regions/level-reach.ts';
import { type AcceptedDefinition, listAcceptedDefinitions, pathOfLevel } from '../accepted-definitions.ts';
import { KnownReaches } from '../known-reaches.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { setConfigMember } from '../set-config-member.ts';

/** A level that nobody gets, because other levels always win. */
export const levelUnreachable: Rule = {
  code: 'level/unreachable',
  severity: 'warning',
  summary: 'Nobody ever gets a level, because levels that are tested earlier always win.',
  why: 'The game tests levels from the highest priority down, those of equal priority in the order of the list, and takes the first whose conditions all hold. When everybody who meets a level also meets one that is tested earlier, nobody ever gets it: give the stricter level the higher priority.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "levels": [
        { "id": "fit", "priority": 2, "conditions": { "strength": { "type": "min", "min_value": 40 } } },
        { "id": "hero", "priority": 1, "conditions": { "strength": { "type": "min", "min_value": 80 } } }
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
      "axes": [{ "name": "strength" }],
      "levels": [
        { "id": "fit", "priority": 2, "conditions": { "strength": { "type": "min", "min_value": 40 } } },
        { "id": "hero", "priority": 3, "conditions": { "strength": { "type": "min", "min_value": 80 } } }
      ]
    }
  }
}
`,
  check: (context) => {
    for (const definition of listAcceptedDefinitions(context)) {
      const hidden = KnownReaches.of(context.workspace).hiddenLevels(definition.prepared);
      for (const entry of hidden) reportHidden(context, definition, entry, hidden.length);
    }
  },
};

/** Where more levels are hidden, no priorities are tried out. */
const MOST_TRIED = 10;

/** More levels in the way are not named one by one. */
const MOST_NAMES = 3;

function reportHidden(
  context: RuleContext,
  definition: AcceptedDefinition,
  { level, by }: HiddenLevel,
  hiddenNow: number,
): void {
  const path = pathOfLevel(definition, level);
  const names = by.slice(0, MOST_NAMES).map(({ id }) => JSON.stringify(id));
  const rest = by.length > MOST_NAMES ? l10n.t(' or one of {0} more', by.length - MOST_NAMES) : '';
  const id = JSON.stringify(level.id);
  context.report({
    path: [...path, 'id'],
    message: l10n.t(
      'Nobody ever gets level {0}: whoever meets it also meets {1}{2}, which the game tests first',
      id,
      names.join(l10n.t(' or ')),
      rest,
    ),
    related: by.map((other) => ({
      path: [...pathOfLevel(definition, other), 'id'],
      message: l10n.t('Level {0} (priority {1}) wins', JSON.stringify(other.id), other.priority),
    })),
    fixes: [
      ...raisePriority(context, definition, level, by, hiddenNow),
      makeChoice(l10n.t('Remove the level {0}', id), { kind: 'remove', path }),
    ],
  });
}

/** Offers to test the level before those that hide it, if that hides none of them in turn. */
function raisePriority(
  context: RuleContext,
  definition: AcceptedDefinition,
  level: StatLevel,
  by: readonly StatLevel[],
  hiddenNow: number,
): readonly Fix[] {
  const priority = Math.max(...by.map((other) => other.priority)) + 1;
  if (hiddenNow > MOST_TRIED || !Number.isSafeInteger(priority)) return [];
  const { prepared } = definition;
  const levels = prepared.definition.levels.map((other) =>
    other === level ? { ...level, priority } : other,
  );
  if (findHiddenLevels({ ...prepared, levels: prepareLevels(levels) }).length >= hiddenNow) return [];
  const json = JSON.stringify(priority);
  const path = pathOfLevel(definition, level);
  return [
    makeChoice(
      l10n.t('Give {0} priority {1}', JSON.stringify(level.id), json),
      setConfigMember(context, path, 'priority', json),
    ),
  ];
}
