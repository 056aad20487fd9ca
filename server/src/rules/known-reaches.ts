import type { PreparedAxis, PreparedDefinition } from '../engine/config/prepare-definition.ts';
import {
  type ContestedLevel,
  findContestedLevels,
  findHiddenLevels,
  type HiddenLevel,
} from '../regions/level-reach.ts';
import { findTierReach, type TierReach } from '../regions/tier-reach.ts';
import type { DerivedFacts } from '../workspace/derived-facts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * What tiers and levels reach, worked out once for all rules, and kept for as long as a definition stays what it is: an edit
 * of a world makes new ones of what was edited only.
 */
export class KnownReaches implements DerivedFacts {
  readonly #tiers = new WeakMap<PreparedAxis, { readonly reach: TierReach | undefined }>();
  readonly #contested = new WeakMap<PreparedDefinition, readonly ContestedLevel[]>();
  readonly #hidden = new WeakMap<PreparedDefinition, readonly HiddenLevel[]>();

  /** Those of a workspace. */
  static of(workspace: Workspace): KnownReaches {
    return workspace.derive(makeKnownReaches);
  }

  /** Which values of an axis get which tier (see `findTierReach`); undefined as well for an axis without tiers. */
  ofAxis(axis: PreparedAxis): TierReach | undefined {
    if (axis.tiers.length === 0) return undefined;
    const known = this.#tiers.get(axis) ?? { reach: findTierReach(axis) };
    this.#tiers.set(axis, known);
    return known.reach;
  }

  /** The levels that no entity ever gets (see `findHiddenLevels`). */
  hiddenLevels(definition: PreparedDefinition): readonly HiddenLevel[] {
    const known = this.#hidden.get(definition) ?? findHiddenLevels(definition);
    this.#hidden.set(definition, known);
    return known;
  }

  /** The levels that win by their place in the list alone against others (see `findContestedLevels`). */
  contestedLevels(definition: PreparedDefinition): readonly ContestedLevel[] {
    const known = this.#contested.get(definition) ?? findContestedLevels(definition);
    this.#contested.set(definition, known);
    return known;
  }

  /** Nothing is to be forgotten: what changed is another definition. */
  refresh(): readonly string[] {
    return [];
  }
}

function makeKnownReaches(): KnownReaches {
  return new KnownReaches();
}
