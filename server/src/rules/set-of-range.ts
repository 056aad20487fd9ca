import type { AskedRange } from '../model/label-conditions.ts';
import { type IntervalSet, makeSet } from '../regions/interval-set.ts';

/** The values that a test of a label's condition asks for. */
export function setOfRange({ min, max, aboveMin, belowMax }: AskedRange): IntervalSet {
  return makeSet({ min, max, openMin: aboveMin, openMax: belowMax });
}
