import type { Expectation } from '../expectation.ts';

/** A condition is true for every one. */
export const expectAll: Expectation = (context) => judge(context, true);

/** A condition is true for nobody. */
export const expectNone: Expectation = (context) => judge(context, false);

function judge(
  { expected, rows, nouns: [, many], read }: Parameters<Expectation>[0],
  wanted: boolean,
): ReturnType<Expectation> {
  const { holds } = read(String(expected));
  const culprits = rows.filter((row) => holds(row) !== wanted);
  if (culprits.length === 0) return {};
  const not = wanted ? 'not ' : '';
  return {
    failure: `for ${culprits.length} of ${rows.length} ${many} it is ${not}so that ${String(expected)}`,
    culprits,
  };
}
