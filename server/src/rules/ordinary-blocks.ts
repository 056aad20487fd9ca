import type { JsonObject } from '../base/json-value.ts';
import { findTierIndex } from '../engine/computing/find-tier.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import type { DerivedFacts } from '../workspace/derived-facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { EXTRA_KEYS } from './extra-keys.ts';

/** Members that a rule has something to say about wherever they stand. */
const COMPUTED = /TierId$|^(levelId|tierId|intimacyLevelId)$/;

/**
 * Stat blocks about whose values no rule can have anything to say: each axis of the definition has a number in its range
 * and in a tier, and whatever else stands there is extra data. Nearly all blocks of a session with thousands are like
 * that. The answer is kept with the block's value, which stays the same object while other parts of its file are edited.
 */
export class OrdinaryBlocks implements DerivedFacts {
  readonly #definitionOf = new WeakMap<JsonObject, PreparedDefinition>();
  readonly #isSimple = new WeakMap<PreparedDefinition, boolean>();

  /** Those of a workspace. */
  static of(workspace: Workspace): OrdinaryBlocks {
    return workspace.derive(makeOrdinaryBlocks);
  }

  /** Says whether a block with these values under that definition is one of them. */
  includes(stats: JsonObject, definition: PreparedDefinition): boolean {
    if (this.#definitionOf.get(stats) === definition) return true;
    if (!this.#knowsSimple(definition) || !isOrdinary(stats, definition)) return false;
    this.#definitionOf.set(stats, definition);
    return true;
  }

  refresh(): Iterable<string> {
    // Values and definitions never change: another text makes other ones.
    return [];
  }

  #knowsSimple(definition: PreparedDefinition): boolean {
    let simple = this.#isSimple.get(definition);
    if (simple === undefined) {
      simple = isSimple(definition);
      this.#isSimple.set(definition, simple);
    }
    return simple;
  }
}

function makeOrdinaryBlocks(): OrdinaryBlocks {
  return new OrdinaryBlocks();
}

/** Says whether axes are called like nothing computed, each is there once, and levels ask for these axes only. */
function isSimple({ axes, axisByName, levels }: PreparedDefinition): boolean {
  return (
    axisByName.size === axes.length &&
    !axes.some(({ axis }) => COMPUTED.test(axis.name)) &&
    levels.every(({ conditions }) => conditions.every(({ axis }) => axisByName.has(axis)))
  );
}

function isOrdinary(stats: JsonObject, { axes, axisByName }: PreparedDefinition): boolean {
  let found = 0;
  for (const key in stats) {
    const value = stats[key];
    const prepared = axisByName.get(key);
    if (prepared !== undefined) {
      const { axis, tiers } = prepared;
      if (typeof value !== 'number' || !(value >= axis.min_value && value <= axis.max_value)) return false;
      if (tiers.length > 0 && findTierIndex(tiers, value) < 0) return false;
      found++;
    } else if (
      COMPUTED.test(key) ||
      !((typeof value === 'object' && value !== null) || EXTRA_KEYS.has(key))
    ) {
      return false;
    }
  }
  return found === axes.length;
}
