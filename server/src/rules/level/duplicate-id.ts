import * as l10n from '@vscode/l10n';
import type { StatLevel } from '../../engine/config/stat-definition.ts';
import { listAcceptedDefinitions, pathOfLevel } from '../accepted-definitions.ts';
import type { Rule } from '../rule.ts';
import { renameToFreeId } from '../unique-id.ts';

/** Two levels that cannot be told apart. */
export const levelDuplicateId: Rule = {
  code: 'level/duplicate-id',
  severity: 'warning',
  summary: 'Two levels of a definition have the same id.',
  why: 'The game stores the id of the level and nothing else, so nobody can tell which of two levels with one id holds. Gates that compare levels find the priority of only one of them, and when the game merges a definition with its built-in package, only the last one remains.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": {
      "id": "skills",
      "axes": [{ "name": "strength" }],
      "levels": [
        { "id": "fit", "priority": 2, "conditions": { "strength": { "type": "min", "min_value": 80 } } },
        { "id": "fit", "priority": 1, "conditions": { "strength": { "type": "min", "min_value": 40 } } }
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
        { "id": "hero", "priority": 2, "conditions": { "strength": { "type": "min", "min_value": 80 } } },
        { "id": "fit", "priority": 1, "conditions": { "strength": { "type": "min", "min_value": 40 } } }
      ]
    }
  }
}
`,
  check: (context) => {
    for (const definition of listAcceptedDefinitions(context)) {
      const { id: definitionId, levels } = definition.prepared.definition;
      const taken = new Set(levels.map(({ id }) => id));
      if (taken.size === levels.length) continue;
      const first = new Map<string, StatLevel>();
      for (const level of levels) {
        const namesake = first.get(level.id);
        first.set(level.id, namesake ?? level);
        if (namesake === undefined) continue;
        const path = [...pathOfLevel(definition, level), 'id'];
        const id = JSON.stringify(level.id);
        context.reportIfRoom(() => ({
          path,
          message: l10n.t(
            'Two levels of {0} have the id {1}; the game stores the id alone, so nobody can tell which of them holds',
            JSON.stringify(definitionId),
            id,
          ),
          related: [
            {
              path: [...pathOfLevel(definition, namesake), 'id'],
              message: l10n.t('The first level {0} (priority {1})', id, namesake.priority),
            },
          ],
          fixes: renameToFreeId(path, level.id, taken),
        }));
      }
    }
  },
};
