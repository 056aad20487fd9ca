import * as l10n from '@vscode/l10n';
import { describeValue } from '../../engine/values/describe-value.ts';
import { describePlace } from '../describe-place.ts';
import type { Rule } from '../rule.ts';

/** A setting of the wrong type. */
export const settingsWrongType: Rule = {
  code: 'settings/wrong-type',
  severity: 'error',
  summary:
    'A setting in statlens.config.json, or something in a balance test, is of the wrong type, is none of the possible values, or lacks a member.',
  why: 'Such a setting counts as left out, so files are judged by other settings than their author thinks; a test file with one is not run. The game itself does not know this file. A check on the command line ends with exit code 2.',
  bad: `//- statlens.config.json
{ "ignore": "drafts/", "rules": { "tier/gap": "none" } }
`,
  good: `//- statlens.config.json
{ "ignore": ["drafts/"], "rules": { "tier/gap": "off" } }
`,
  check: (context) => {
    for (const { path, expected, missing } of context.file.shapeProblems) {
      const place = describePlace(context.file, path);
      const fact =
        missing === undefined
          ? l10n.t('must be {0}, not {1}', expected, describeValue(context.valueAt(path) ?? null))
          : l10n.t('lacks "{0}"', missing);
      context.report({ path, message: l10n.t('{0} {1}, so it has no effect', place, fact) });
    }
  },
};
