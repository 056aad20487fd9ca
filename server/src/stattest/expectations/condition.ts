import * as l10n from '@vscode/l10n';
import type { Expectation } from '../expectation.ts';
import { requireSomebody } from '../require-somebody.ts';

/** A condition is true for every one. */
export const expectAll: Expectation = (context) => {
  const outcome = judge(context, true);
  requireSomebody(context.rows);
  return outcome;
};

/** A condition is true for nobody. */
export const expectNone: Expectation = (context) => judge(context, false);

function judge(
  { expected, rows, nouns: [, many], read }: Parameters<Expectation>[0],
  wanted: boolean,
): ReturnType<Expectation> {
  const { holds } = read(String(expected));
  const culprits = rows.filter((row) => holds(row) !== wanted);
  if (culprits.length === 0) return {};
  const shown = [culprits.length, rows.length, many, String(expected)] as const;
  return {
    failure: wanted
      ? l10n.t('for {0} of {1} {2} it is not so that {3}', ...shown)
      : l10n.t('for {0} of {1} {2} it is so that {3}', ...shown),
    culprits,
  };
}
