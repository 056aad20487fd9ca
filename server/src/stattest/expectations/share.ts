import * as l10n from '@vscode/l10n';
import { dropNoise } from '../../base/drop-noise.ts';
import { ExpressionError } from '../../query/expression-error.ts';
import { describeBreach, readBounds, readText } from '../bounds.ts';
import type { Expectation } from '../expectation.ts';
import { formatRounded } from '../format-rounded.ts';

/** For what part of those who are selected a condition is true. */
export const expectShare: Expectation = ({ expected, rows, nouns: [, many], read }) => {
  const condition = readText(expected, 'of') ?? '';
  const { holds } = read(condition);
  const bounds = readBounds(expected);
  const stray = [bounds.min, bounds.max].find((bound) => bound !== undefined && !(bound >= 0 && bound <= 1));
  if (stray !== undefined) {
    const reason = l10n.t('a share is between 0 and 1, and {0} is not: 0.05 is 5 %', stray);
    throw new ExpressionError(reason, condition, undefined);
  }
  if (rows.length === 0)
    throw new ExpressionError(l10n.t('a share of nobody is no number'), condition, undefined);
  const count = rows.filter(holds).length;
  const breach = describeBreach(count / rows.length, bounds, (bound) => `${dropNoise(bound * 100)} %`);
  if (breach === undefined) return {};
  const share = `${formatRounded((count / rows.length) * 100, 4)} %`;
  return {
    failure: l10n.t(
      'for {0} of {1} {2} ({3}) it is so that {4}, {5}',
      count,
      rows.length,
      many,
      share,
      condition,
      breach,
    ),
  };
};
