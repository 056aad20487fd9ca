import * as l10n from '@vscode/l10n';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';

/** Old sections beside a stats_config, which nothing reads any more. */
export const legacySchemasIgnored: Rule = {
  code: 'legacy/schemas-ignored',
  severity: 'warning',
  summary: 'A world has old sections beside its stats_config, and the game does not read them.',
  why: 'As soon as a world has a "stats_config", even an empty one or null, the game takes tiers and levels from nowhere else. What "relationship_schemas" and "intimacy_schema" say then has no effect, and whoever changes it there waits in vain. Compare them with the "stats_config" before you remove them.',
  bad: `{
  "name": "Harbour Town",
  "meta": {
    "relationship_schemas": { "default": [{ "id": "stranger", "min": 0, "max": 29 }, { "id": "ally", "min": 30 }] },
    "stats_config": { "definitions": {} }
  }
}
`,
  good: `{
  "name": "Harbour Town",
  "meta": { "stats_config": { "definitions": {} } }
}
`,
  records: ['world'],
  check: (context) => {
    for (const { meta } of context.recordsOf('world')) {
      if (meta === undefined || !Object.hasOwn(meta.value, 'stats_config')) continue;
      for (const section of ['relationship_schemas', 'intimacy_schema']) {
        if (!Object.hasOwn(meta.value, section)) continue;
        const path = [...meta.path, section];
        context.report({
          path,
          part: 'key',
          message: l10n.t(
            '"{0}" is the old format; the game does not read it, because there is a "stats_config"',
            section,
          ),
          related: [
            {
              path: [...meta.path, 'stats_config'],
              part: 'key',
              message: l10n.t('The game reads this instead'),
            },
          ],
          fixes: [makeChoice(l10n.t('Remove "{0}"', section), { kind: 'remove', path })],
        });
      }
    }
  },
};
