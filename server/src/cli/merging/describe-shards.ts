import type { Shard } from '../selecting/selection.ts';

/** A report, and which part of a check it is when it was one of several. */
export interface GivenPart {
  /** As the user named it. */
  readonly given: string;
  readonly shard?: Shard;
}

/** How many missing parts are named; the others are counted. */
const MOST_NAMED = 12;

/** A line for each number of parts of which some are missing, and one for each part that is there more than once. */
export function describeShards(parts: readonly GivenPart[]): {
  readonly missing: readonly string[];
  readonly doubled: readonly string[];
} {
  const missing: string[] = [];
  const doubled: string[] = [];
  for (const [count, namesOf] of groupByCount(parts)) {
    if (namesOf.size < count) missing.push(describeMissing(count, namesOf));
    for (const [index, names] of namesOf) {
      if (names.length > 1)
        doubled.push(`part ${index} of ${count} is there more than once: ${names.join(', ')}`);
    }
  }
  return { missing, doubled };
}

/** The names of the reports by the part that they are, by how many parts there are. */
function groupByCount(parts: readonly GivenPart[]): Map<number, Map<number, string[]>> {
  const groups = new Map<number, Map<number, string[]>>();
  for (const { given, shard } of parts) {
    if (shard === undefined) continue;
    const namesOf = groups.get(shard.count) ?? new Map<number, string[]>();
    groups.set(shard.count, namesOf);
    namesOf.set(shard.index, [...(namesOf.get(shard.index) ?? []), given]);
  }
  return groups;
}

function describeMissing(
  count: number,
  found: { has(index: number): boolean; readonly size: number },
): string {
  const missing: number[] = [];
  for (let index = 1; index <= count && missing.length < MOST_NAMED; index++) {
    if (!found.has(index)) missing.push(index);
  }
  const more = count - found.size - missing.length;
  if (missing.length === 1) return `part ${missing[0]} of ${count} is missing, so nobody knows what it found`;
  const named = `${missing.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return `parts ${named} of ${count} are missing, so nobody knows what they found`;
}
