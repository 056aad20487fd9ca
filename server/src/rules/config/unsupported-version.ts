import * as l10n from '@vscode/l10n';
import { isJsonObject, ownMember } from '../../base/json-value.ts';
import { coerceInteger } from '../../engine/values/coerce-integer.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';

/** The only version of the format there is (docs/stat-system.md, 1.3). */
const VERSION = 1;

/** A stats_config that says it is of a later version than there is. */
export const configUnsupportedVersion: Rule = {
  code: 'config/unsupported-version',
  severity: 'information',
  summary: 'The stats_config has a version that does not exist.',
  why: 'There is one version of the stats_config, 1, which is also what counts when none is written. The game accepts any whole number and reads the config in the same way, so a higher one promises something that never happens.',
  bad: `//- stats_config.json
{
  "version": 2,
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength" }] }
  }
}
`,
  good: `//- stats_config.json
{
  "version": 1,
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength" }] }
  }
}
`,
  records: ['world'],
  check: (context) => {
    for (const { config } of context.recordsOf('world')) {
      const written = isJsonObject(config?.value) ? ownMember(config.value, 'version') : undefined;
      const version = written === undefined ? undefined : coerceInteger(written);
      if (config === undefined || version === undefined || version <= VERSION) continue;
      const path = [...config.path, 'version'];
      const json = String(VERSION);
      context.report({
        path,
        message: l10n.t(
          'The stats_config is of version {0}, but there is only version {1}; the game reads it as that',
          version,
          VERSION,
        ),
        fixes: [makeChoice(l10n.t('Change the version to {0}', json), { kind: 'replace-value', path, json })],
      });
    }
  },
};
