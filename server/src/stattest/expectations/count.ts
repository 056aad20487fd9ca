import { describeBreach, readBounds } from '../bounds.ts';
import type { Expectation } from '../expectation.ts';

/** How many are selected. */
export const expectCount: Expectation = ({ expected, rows, nouns: [one, many] }) => {
  const breach = describeBreach(rows.length, readBounds(expected), String);
  if (breach === undefined) return {};
  return { failure: `there ${rows.length === 1 ? `is 1 ${one}` : `are ${rows.length} ${many}`}, ${breach}` };
};
