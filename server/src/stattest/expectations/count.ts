import * as l10n from '@vscode/l10n';
import { describeBreach, readBounds } from '../bounds.ts';
import type { Expectation } from '../expectation.ts';

/** How many are selected. */
export const expectCount: Expectation = ({ expected, rows, nouns: [one, many] }) => {
  const breach = describeBreach(rows.length, readBounds(expected), String);
  if (breach === undefined) return {};
  return {
    failure:
      rows.length === 1
        ? l10n.t('there is 1 {0}, {1}', one, breach)
        : l10n.t('there are {0} {1}, {2}', rows.length, many, breach),
  };
};
