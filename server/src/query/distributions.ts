import { type JsonObject, ownMember } from '../base/json-value.ts';
import { findTierAmong } from '../engine/computing/find-tier.ts';
import type { PreparedAxis, PreparedDefinition } from '../engine/config/prepare-definition.ts';
import type { EntityRow } from './entity-row.ts';

/** How the effective values of NPCs spread over one axis of one world. */
export interface AxisDistribution {
  readonly world: number | null;
  readonly definitionId: string;
  readonly axis: PreparedAxis;
  /** The effective values, as many as there are. */
  readonly values: readonly number[];
  /** How many are in each tier, by its id; only tiers of the axis, those without anybody too. */
  readonly tiers: ReadonlyMap<string, number>;
}

/** Collects how rows spread over the axes of their worlds, in the order in which they first appear. */
export function collectDistributions(rows: Iterable<EntityRow>): AxisDistribution[] {
  const found = new Map<PreparedDefinition, Map<string, OpenDistribution>>();
  for (const row of rows) {
    for (const [definitionId, stats] of row.stats) {
      const definition = row.definitions.get(definitionId);
      if (definition === undefined) continue;
      const axes = found.get(definition) ?? openAll(row.world, definitionId, definition);
      found.set(definition, axes);
      for (const [name, distribution] of axes) count(distribution, stats, name);
    }
  }
  return [...found.values()].flatMap((axes) => [...axes.values()]).filter(({ values }) => values.length > 0);
}

function count({ values, tiers, axis }: OpenDistribution, stats: JsonObject, name: string): void {
  const value = ownMember(stats, name);
  if (typeof value !== 'number') return;
  values.push(value);
  // Not by the id in the stats: in a gap that is one that a file holds.
  const tier = findTierAmong(axis.tiers, value);
  if (tier !== undefined) tiers.set(tier.id, (tiers.get(tier.id) ?? 0) + 1);
}

interface OpenDistribution extends AxisDistribution {
  readonly values: number[];
  readonly tiers: Map<string, number>;
}

function openAll(
  world: number | null,
  definitionId: string,
  { axes }: PreparedDefinition,
): Map<string, OpenDistribution> {
  return new Map(
    axes.map((axis) => {
      const tiers = new Map(axis.tiers.map(({ id }) => [id, 0]));
      return [axis.axis.name, { world, definitionId, axis, values: [], tiers }];
    }),
  );
}
