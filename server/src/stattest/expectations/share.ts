import { ExpressionError } from '../../query/expression-error.ts';
import { describeBreach, readBounds, readText } from '../bounds.ts';
import type { Expectation } from '../expectation.ts';

/** For what part of those who are selected a condition is true. */
export const expectShare: Expectation = ({ expected, rows, nouns: [, many], read }) => {
  const condition = readText(expected, 'of') ?? '';
  const { holds } = read(condition);
  if (rows.length === 0) throw new ExpressionError('a share of nobody is no number', condition, undefined);
  const count = rows.filter(holds).length;
  const breach = describeBreach(count / rows.length, readBounds(expected), formatShare);
  if (breach === undefined) return {};
  const share = formatShare(count / rows.length);
  return {
    failure: `for ${count} of ${rows.length} ${many} (${share}) it is so that ${condition}, ${breach}`,
  };
};

/** `5 %`, `0.25 %`. */
function formatShare(share: number): string {
  return `${Number((share * 100).toPrecision(4))} %`;
}
