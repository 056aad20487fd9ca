import * as l10n from '@vscode/l10n';
import { dropNoise } from '../../base/drop-noise.ts';
import { ExpressionError } from '../../query/expression-error.ts';
import { describeBreach, readBounds, readText } from '../bounds.ts';
import type { Expectation } from '../expectation.ts';
import { formatRounded } from '../format-rounded.ts';

/** The mean of a value. */
export const expectMean: Expectation = (context) =>
  judge(context, tellMean, (values) => values.reduce((sum, value) => sum + value, 0) / values.length);

/** The median of a value: the one in the middle, or the mean of the two there. */
export const expectMedian: Expectation = (context) =>
  judge(context, tellMedian, (values) => {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = sorted.length / 2;
    const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
    return (low + high) / 2;
  });

function judge(
  { expected, rows, nouns: [, many], read }: Parameters<Expectation>[0],
  tell: Telling,
  compute: (values: readonly number[]) => number,
): ReturnType<Expectation> {
  const text = readText(expected, 'of') ?? '';
  const { ask } = read(text);
  const bounds = readBounds(expected);
  const values = rows.map(ask).filter((value) => typeof value === 'number');
  if (values.length === 0) {
    throw new ExpressionError(
      l10n.t('nobody of {0} {1} has this number', rows.length, many),
      text,
      undefined,
    );
  }
  // 0.1, 0.2 and 0.6 have the mean 0.3, whatever adding binary fractions leaves behind it.
  const value = dropNoise(compute(values));
  const breach = describeBreach(value, bounds, String);
  if (breach === undefined) return {};
  return { failure: tell(text, formatRounded(value, 6), `${values.length} ${many}`, breach) };
}

/** Words what came out: of which value, how much, over how many, and what was expected. */
type Telling = (text: string, value: string, counted: string, breach: string) => string;

function tellMean(...shown: Parameters<Telling>): string {
  return l10n.t('the mean of {0} is {1} over {2}, {3}', ...shown);
}

function tellMedian(...shown: Parameters<Telling>): string {
  return l10n.t('the median of {0} is {1} over {2}, {3}', ...shown);
}
