import * as l10n from '@vscode/l10n';
import { lazy } from '../../base/lazy.ts';
import type { EditOperation, Fix, Report } from '../../base/problem.ts';
import type { StatLevel } from '../../engine/config/stat-definition.ts';
import { listBuiltinPackages } from '../../engine/packages/list-builtin-packages.ts';
import type { ContestedLevel } from '../../regions/level-reach.ts';
import { type AcceptedDefinition, listAcceptedDefinitions, pathOfLevel } from '../accepted-definitions.ts';
import { KnownReaches } from '../known-reaches.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { setConfigMember } from '../set-config-member.ts';

/** Levels of equal priority that an entity can meet at once. */
export const levelAmbiguousPriority: Rule = {
  code: 'level/ambiguous-priority',
  severity: 'warning',
  summary: 'Levels of equal priority can hold at once, and the order of the list decides.',
  why: 'Of the levels whose conditions all hold the game takes the one with the highest priority; between equal priorities the one listed first wins. Whoever sorts or regroups the list then changes who gets which level. Levels that nobody can meet together may share a priority, and so may those that stand as they are in a package of the game.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }, { "name": "wits" }],
      "levels": [
        { "id": "strong", "priority": 1, "conditions": { "strength": { "type": "min", "min_value": 70 } } },
        { "id": "clever", "priority": 1, "conditions": { "wits": { "type": "min", "min_value": 70 } } }
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
      "axes": [{ "name": "strength" }, { "name": "wits" }],
      "levels": [
        { "id": "strong", "priority": 2, "conditions": { "strength": { "type": "min", "min_value": 70 } } },
        { "id": "clever", "priority": 1, "conditions": { "wits": { "type": "min", "min_value": 70 } } }
      ]
    }
  }
}
`,
  check: (context) => {
    for (const definition of listAcceptedDefinitions(context)) {
      const reaches = KnownReaches.of(context.workspace);
      const contested = reaches.contestedLevels(definition.prepared);
      if (contested.length === 0) continue;
      const hidden = new Set(reaches.hiddenLevels(definition.prepared).map(({ level }) => level));
      const base = findBase(definition);
      const fixes = lazy(() => numberPriorities(context, definition));
      for (const { level, by } of contested) {
        const left = by.filter((other) => base === undefined || !isTakenOver(base, other, level));
        // A level that nobody gets at all has a problem of its own.
        if (left.length === 0 || hidden.has(level)) continue;
        const entry = { level, by: left };
        context.reportIfRoom(() => describeContested(context, definition, entry, fixes()));
      }
    }
  },
};

/** The levels of the game's own definition with the same id; undefined when there is none. */
function findBase({ prepared }: AcceptedDefinition): readonly StatLevel[] | undefined {
  const { id } = prepared.definition;
  return listBuiltinPackages().find(({ definitions }) => Object.hasOwn(definitions, id))?.definitions[id]
    ?.levels;
}

/** Says whether two levels stand among those of the game just so, one before the other: then nobody here has chosen that. */
function isTakenOver(base: readonly StatLevel[], first: StatLevel, second: StatLevel): boolean {
  const indexes = [first, second].map((level) => base.findIndex((other) => isSameLevel(other, level)));
  const [a = -1, b = -1] = indexes;
  return a >= 0 && a < b;
}

function isSameLevel(one: StatLevel, other: StatLevel): boolean {
  const [conditions, others] = [Object.entries(one.conditions), new Map(Object.entries(other.conditions))];
  if (one.id !== other.id || one.priority !== other.priority || conditions.length !== others.size)
    return false;
  return conditions.every(([axis, { type, min_value, max_value }]) => {
    const match = others.get(axis);
    return match?.type === type && match.min_value === min_value && match.max_value === max_value;
  });
}

function describeContested(
  context: RuleContext,
  definition: AcceptedDefinition,
  { level, by }: ContestedLevel,
  fixes: readonly Fix[],
): Report {
  const [first, ...others] = by;
  const more = others.length === 0 ? '' : l10n.t(' (and {0} more)', others.length);
  const path = pathOfLevel(definition, level);
  return {
    path: [...path, context.valueAt([...path, 'priority']) === undefined ? 'id' : 'priority'],
    message: l10n.t(
      'Level {0} has the same priority ({1}) as {2}{3}, and an entity can meet both; the game then takes the one that is listed first',
      JSON.stringify(level.id),
      level.priority,
      JSON.stringify(first?.id),
      more,
    ),
    related: by.map((other) => ({
      path: [...pathOfLevel(definition, other), 'id'],
      message: l10n.t('Level {0} is listed first', JSON.stringify(other.id)),
    })),
    fixes,
  };
}

/**
 * Offers priorities of their own for all levels, in the order in which the game tests them now. Not for fix-all: who
 * gets which level stays the same, but gates also compare priorities, and equal ones count as equal there.
 */
function numberPriorities(context: RuleContext, definition: AcceptedDefinition): readonly Fix[] {
  const operations: EditOperation[] = [];
  let below = Number.NEGATIVE_INFINITY;
  for (const { level } of definition.prepared.levels.toReversed()) {
    const priority = Math.max(level.priority, below + 1);
    if (!Number.isSafeInteger(priority)) return [];
    if (priority !== level.priority) {
      const json = JSON.stringify(priority);
      operations.push(setConfigMember(context, pathOfLevel(definition, level), 'priority', json));
    }
    below = priority;
  }
  return [makeChoice(l10n.t('Number the priorities in the present order'), ...operations)];
}
