import type { JsonPath } from '../../base/json-pointer.ts';
import { formatPointer } from '../../base/json-pointer.ts';
import type { Problem } from '../../base/problem.ts';
import { followPath } from '../../syntax/follow-path.ts';
import type { ChosenFix } from './choose-fixes.ts';
import type { TriedText } from './tried-text.ts';

/**
 * Says whether fixes did what they are for and no harm: each problem they mend is gone from its place, wherever that
 * is now; the JSON is no more broken than it was; and what the game accepted it does not refuse now.
 */
export function isMended(before: TriedText, after: TriedText, fixes: readonly ChosenFix[]): boolean {
  if (before.file === undefined || after.file === undefined) return false;
  if (after.file.syntaxProblems.length > before.file.syntaxProblems.length) return false;
  if (!before.problems.some(isError) && after.problems.some(isError)) return false;
  const operations = fixes.flatMap((fix) => fix.operations);
  const left = countPlaces(before.problems);
  for (const { problem } of fixes) count(left, toKey(problem.code, problem.path), -1);
  const found = countPlaces(after.problems);
  return fixes.every(({ problem: { code, path } }) => {
    const place = followPath(path, operations);
    if (place === undefined) return true;
    return (found.get(toKey(code, place)) ?? 0) <= (left.get(toKey(code, path)) ?? 0);
  });
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** How many problems of each code there are at each place. */
function countPlaces(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, path } of problems) count(counts, toKey(code, path), 1);
  return counts;
}

function count(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function toKey(code: string, path: JsonPath): string {
  return `${code} ${formatPointer(path)}`;
}
