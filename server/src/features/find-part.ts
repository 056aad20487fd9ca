import type { CensusPart } from '../effective/residents.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';

/** The lists of a definition. */
export type DefinitionList = 'axes' | 'tiers' | 'levels';

/** The axis, tier or level that stands at an index, or that has this name; undefined when the game reads none there. */
export function findPart(
  { definition }: PreparedDefinition,
  list: DefinitionList,
  index: number,
  name: string | undefined,
): CensusPart | undefined {
  if (list === 'axes') {
    return definition.axes.some((axis) => axis.name === name) && name !== undefined
      ? { kind: 'axis', name }
      : undefined;
  }
  if (list === 'tiers') {
    const tier = pickNamed(definition.tiers, index, name);
    return tier && { kind: 'tier', tier };
  }
  const level = pickNamed(definition.levels, index, name);
  return level && { kind: 'level', level };
}

/** In an overlay the lists are merged with those of packages, so that the id decides; of several the one at the index. */
function pickNamed<T extends { readonly id: string }>(
  items: readonly T[],
  index: number,
  id: string | undefined,
): T | undefined {
  const item = items[index];
  return item?.id === id ? item : items.find((other) => other.id === id);
}
