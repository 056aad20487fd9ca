import * as l10n from '@vscode/l10n';
import { isTrimmedName } from '../is-trimmed-name.ts';
import { makeSafeFix } from '../make-fix.ts';
import { reportConfigErrors } from '../report-config-errors.ts';
import type { Rule } from '../rule.ts';

/** A definition with an empty id. */
export const definitionBlankId: Rule = {
  code: 'definition/blank-id',
  severity: 'error',
  summary: 'The id of a definition is blank.',
  why: 'The game cuts spaces off both ends of an id, and nothing must not be what remains. It refuses the whole stats_config.',
  bad: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": " ", "axes": [{ "name": "strength" }] }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": {
    "skills": { "id": "skills", "axes": [{ "name": "strength" }] }
  }
}
`,
  check: (context) =>
    reportConfigErrors(context, 'definition/blank-id', (_, path) => {
      const key = String(path.at(-2));
      // No id is equal to a key with spaces around it.
      if (!isTrimmedName(key)) return { named: true };
      const json = JSON.stringify(key);
      return {
        named: true,
        fixes: [makeSafeFix(l10n.t('Change the id to {0}', json), { kind: 'replace-value', path, json })],
      };
    }),
};
