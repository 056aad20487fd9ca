import type { JsonPath } from '../base/json-pointer.ts';
import type { JsonValue } from '../base/json-value.ts';
import { clampToAxis } from '../engine/computing/clamp-to-axis.ts';
import { findTierIndex } from '../engine/computing/find-tier.ts';
import type { PreparedAxis, PreparedDefinition } from '../engine/config/prepare-definition.ts';
import { findNumber } from '../engine/values/find-number.ts';
import type { WorldRecord } from '../model/records.ts';
import type { WorldFacts } from './world-facts.ts';

/** A world at one moment, and what the game made of it. */
export interface WorldVersion {
  readonly world: WorldRecord;
  readonly facts: WorldFacts;
}

/** An axis before and after bounds of its tiers moved. */
export class TurnedAxis {
  readonly definitionId: string;
  readonly name: string;
  readonly #before: PreparedAxis;
  readonly #after: PreparedAxis;
  /** Whether the id of its tier is put over a value of another axis, on which more may depend. */
  readonly #hidesValue: boolean;
  /** The numbers under which the tiers are written, in testing order. */
  readonly #written: readonly number[];
  readonly #wrote: readonly number[];

  constructor(definitionId: string, before: AxisOf, after: AxisOf) {
    this.definitionId = definitionId;
    this.name = after.axis.axis.name;
    this.#before = before.axis;
    this.#after = after.axis;
    this.#hidesValue = after.definition.axisByName.has(after.axis.tierKey);
    this.#written = listWritten(after);
    this.#wrote = listWritten(before);
  }

  /**
   * Says whether a value is in a tier as it was before, and when it must be the `same`, in that one. What is no number is in
   * none.
   */
  keepsTier(value: JsonValue | undefined, same: boolean): boolean {
    const number = findNumber(value);
    if (number === undefined) return true;
    const { axis, tiers } = this.#after;
    const clamped = clampToAxis(number, axis);
    const now = this.#written[findTierIndex(tiers, clamped)];
    const then = this.#wrote[findTierIndex(this.#before.tiers, clamped)];
    if (now === undefined || then === undefined) return false;
    return now === then || !(same || this.#hidesValue);
  }
}

interface AxisOf {
  readonly axis: PreparedAxis;
  readonly definition: PreparedDefinition;
}

function listWritten({ axis, definition }: AxisOf): readonly number[] {
  return axis.tiers.map((tier) => definition.definition.tiers.indexOf(tier));
}

/** The axis whose tier has another bound at `path`; undefined when that is no such place, or the game refuses the world. */
export function findTurnedAxis(
  before: WorldVersion,
  after: WorldVersion,
  path: JsonPath,
): TurnedAxis | undefined {
  const [list, id, part, index, bound, deeper] = path.slice(after.world.config?.path.length);
  if (list !== 'definitions' || part !== 'tiers' || deeper !== undefined) return undefined;
  if (bound !== 'min' && bound !== 'max') return undefined;
  const definitionId = String(id);
  const was = findAxisOf(before, definitionId, Number(index));
  const is = findAxisOf(after, definitionId, Number(index));
  return was && is && new TurnedAxis(definitionId, was, is);
}

/** The axis of a tier. Only of a config that is there as it is written: else what is written may mean other things. */
function findAxisOf({ facts }: WorldVersion, definitionId: string, tierIndex: number): AxisOf | undefined {
  const definition = facts.source === 'config' ? facts.definitions.get(definitionId) : undefined;
  const name = definition?.definition.tiers[tierIndex]?.axis_name;
  const axis = name === undefined ? undefined : definition?.axisByName.get(name);
  return axis && definition && { axis, definition };
}
