import type { PreparedAxis } from '../engine/config/prepare-definition.ts';
import type { ProjectConfig } from '../workspace/project-config.ts';
import type { WorldFacts } from '../workspace/world-facts.ts';
import { findAxisStep } from './axis-step.ts';
import { DefinitionBorders } from './definition-borders.ts';
import type { AxisValues, DefinitionSlots } from './definition-slots.ts';
import { WorldCensus } from './world-census.ts';

/** A census that also tells who stands at the border of a tier or level, who has which values, and in how many sessions. */
export class ResidentCensus extends WorldCensus {
  readonly #borders = new Map<DefinitionSlots, DefinitionBorders>();
  /** Per definition the place of sessions with entities under it. */
  readonly #sessions = new Map<DefinitionSlots, number>();
  /** Pairs of a place (that of an axis's values without a tier) and a value. */
  #numbers: number[] = [];

  constructor(uri: string, facts: WorldFacts, config: ProjectConfig) {
    super(uri, facts);
    let { end } = this;
    for (const [id, prepared] of facts.definitions) {
      const slots = this.findSlots(id);
      if (slots === undefined) continue;
      this.#sessions.set(slots, end++);
      const stepOf = (axis: PreparedAxis) => findAxisStep(config, prepared, axis);
      const borders = new DefinitionBorders(prepared, end, stepOf);
      this.#borders.set(slots, borders);
      end = borders.end;
    }
  }

  /** The borders of a definition's tiers and levels; undefined when the world has no such definition. */
  findBorders(definitionId: string): DefinitionBorders | undefined {
    const slots = this.findSlots(definitionId);
    return slots && this.#borders.get(slots);
  }

  /** The place at which sessions are counted that have entities under a definition. */
  slotOfSessions(definitionId: string): number | undefined {
    const slots = this.findSlots(definitionId);
    return slots && this.#sessions.get(slots);
  }

  /** The places at which a session is counted whose entities were placed at `places`: one per definition. */
  listSessionSlots(places: readonly (readonly number[])[]): readonly number[] {
    // An entity's first place is that of its definition.
    const definitions = new Set(places.map(([first]) => first));
    return [...this.#sessions].flatMap(([{ others }, slot]) => (definitions.has(others) ? [slot] : []));
  }

  /** The values of what was placed since this was last asked: pairs of an axis's place and a value. */
  takeNumbers(): readonly number[] {
    const numbers = this.#numbers;
    this.#numbers = [];
    return numbers;
  }

  protected override placeValues(definition: DefinitionSlots, values: AxisValues, slots: number[]): void {
    super.placeValues(definition, values, slots);
    this.#borders.get(definition)?.place(values, slots);
    definition.axes().forEach(({ untiered }, index) => {
      const value = values[index];
      if (value !== undefined) this.#numbers.push(untiered, value);
    });
  }
}
