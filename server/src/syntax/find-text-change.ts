import type { TextChange } from './text-outline.ts';

/** Stretches of this length are compared at once: the machine compares them many times faster than a loop does. */
const STRIDE = 1024;

/** The smallest stretch in which two texts differ; an empty one, at some place, when they do not. */
export function findTextChange(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  const start = countSame(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const left = most - start;
  const same = countSame(
    left,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/** How much is the same from the beginning on, up to `most`. */
function countSame(most: number, isSame: (from: number, to: number) => boolean): number {
  let count = 0;
  for (let stride = STRIDE; stride >= 1; stride >>= 1) {
    while (count + stride <= most && isSame(count, count + stride)) count += stride;
  }
  return count;
}
