import { ExpressionError } from '../../query/expression-error.ts';
import { describeBreach, readBounds, readText } from '../bounds.ts';
import type { Expectation } from '../expectation.ts';

/** The mean of a value. */
export const expectMean: Expectation = (context) =>
  judge(context, 'mean', (values) => values.reduce((sum, value) => sum + value, 0) / values.length);

/** The median of a value: the one in the middle, or the mean of the two there. */
export const expectMedian: Expectation = (context) =>
  judge(context, 'median', (values) => {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = sorted.length / 2;
    const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
    return (low + high) / 2;
  });

function judge(
  { expected, rows, nouns: [, many], read }: Parameters<Expectation>[0],
  name: string,
  compute: (values: readonly number[]) => number,
): ReturnType<Expectation> {
  const text = readText(expected, 'of') ?? '';
  const { ask } = read(text);
  const values = rows.map(ask).filter((value) => typeof value === 'number');
  if (values.length === 0) {
    throw new ExpressionError(`nobody of ${rows.length} ${many} has this number`, text, undefined);
  }
  const value = compute(values);
  const format = (number: number) => String(Number(number.toPrecision(6)));
  const breach = describeBreach(value, readBounds(expected), format);
  if (breach === undefined) return {};
  return { failure: `the ${name} of ${text} is ${format(value)} over ${values.length} ${many}, ${breach}` };
}
