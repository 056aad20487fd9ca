import { isSamePath } from '../base/compare-paths.ts';
import type { JsonPath } from '../base/json-pointer.ts';
import { ownMember } from '../base/json-value.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { EffectiveStats } from './effective-stats.ts';
import { listAppliedModifiers } from './list-applied-modifiers.ts';

/**
 * What the game says when it fails on a whole number that no float holds, as the value of an axis or of a modifier that takes
 * part (spec section 2.1). `JSON.parse` makes infinity of one, and of `1e400`, which is infinity to the game as well: only the
 * text tells them apart.
 */
export function findOversizedValue(
  workspace: Workspace,
  { layers, merged, modifiers }: Pick<EffectiveStats, 'layers' | 'merged' | 'modifiers'>,
  { axisByName }: PreparedDefinition,
): string | undefined {
  for (const name of axisByName.keys()) {
    if (!isInfinite(ownMember(merged, name))) continue;
    const giver = layers.findLast(({ stats }) => Object.hasOwn(stats, name));
    if (giver !== undefined && isOversized(workspace, giver.uri, [...giver.path, name]))
      return `Axis ${quoteText(name)} is a whole number too large to compute with`;
  }
  for (const located of modifiers) {
    const { uri, path, axis, modifier } = located;
    if (!isInfinite(modifier.value) || !axisByName.has(axis)) continue;
    if (!isOversized(workspace, uri, [...path, 'value'])) continue;
    const onAxis = modifiers.filter((other) => other.axis === axis);
    if (listAppliedModifiers(onAxis).includes(located))
      return 'A modifier value is a whole number too large to compute with';
  }
  return undefined;
}

function isInfinite(value: unknown): boolean {
  return value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;
}

function isOversized(workspace: Workspace, uri: string, path: JsonPath): boolean {
  const problems = workspace.getFile(uri)?.syntaxProblems ?? [];
  return problems.some((problem) => problem.isTooLarge && problem.path && isSamePath(problem.path, path));
}
