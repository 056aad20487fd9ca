import type { JsonPath } from '../base/json-pointer.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import type { StatAxis, StatCondition, StatLevel } from '../engine/config/stat-definition.ts';
import { listPresentValues } from '../regions/axis-space.ts';
import { intersectSets } from '../regions/interval-set.ts';
import { listMeetingValues } from '../regions/level-region.ts';
import type { DerivedFacts } from '../workspace/derived-facts.ts';
import { type AcceptedDefinition, pathOfLevel } from './accepted-definitions.ts';
import type { RuleContext } from './rule-context.ts';

/** A bound that a condition reads and that lies outside of the range of its axis. */
export interface OutsideBound {
  readonly key: 'min_value' | 'max_value';
  readonly value: number;
  /** The end of the range that lies nearest. */
  readonly nearest: number;
  /** Whether every value of the axis meets the bound; else none does. */
  readonly isMet: boolean;
}

/** A condition of a level, with the axis that it is about. */
export interface PlacedCondition {
  /** From the file's root. */
  readonly path: JsonPath;
  readonly level: StatLevel;
  readonly axis: StatAxis;
  readonly condition: StatCondition;
  /**
   * Whether any value of the axis meets the condition, and whether an entity without a value does, for which the game
   * takes 0.
   */
  readonly isMetByValues: boolean;
  readonly isMetWhenMissing: boolean;
  readonly outside: readonly OutsideBound[];
}

/** Every condition of the levels of one of the file's definitions on an axis whose range is known. */
export function listConditions(
  context: RuleContext,
  definition: AcceptedDefinition,
): readonly PlacedCondition[] {
  return context.workspace.derive(makeKnownConditions).of(definition);
}

/** The conditions of definitions, worked out once for as long as a definition stays what it is, and where it is. */
class KnownConditions implements DerivedFacts {
  readonly #conditions = new WeakMap<
    PreparedDefinition,
    { readonly path: JsonPath; readonly conditions: readonly PlacedCondition[] }
  >();

  of(definition: AcceptedDefinition): readonly PlacedCondition[] {
    const { path, prepared } = definition;
    const known = this.#conditions.get(prepared);
    if (known?.path.join('\n') === path.join('\n')) return known.conditions;
    const conditions = findConditionsOf(definition);
    this.#conditions.set(prepared, { path, conditions });
    return conditions;
  }

  /** Nothing is to be forgotten: what changed is another definition. */
  refresh(): readonly string[] {
    return [];
  }
}

function makeKnownConditions(): KnownConditions {
  return new KnownConditions();
}

function findConditionsOf(definition: AcceptedDefinition): readonly PlacedCondition[] {
  const { levels, axisByName } = definition.prepared;
  return levels.flatMap(({ level, conditions }) =>
    conditions.flatMap(({ axis: name, condition }) => {
      const axis = axisByName.get(name)?.axis;
      if (axis === undefined || !(axis.min_value <= axis.max_value)) return [];
      const met = listMeetingValues(condition);
      return [
        {
          path: [...pathOfLevel(definition, level), 'conditions', name],
          level,
          axis,
          condition,
          isMetByValues: intersectSets(met, listPresentValues(axis)).length > 0,
          isMetWhenMissing: met.some(({ min, max }) => min <= 0 && max >= 0),
          outside: listOutsideBounds(condition, axis),
        },
      ];
    }),
  );
}

function listOutsideBounds(
  { type, min_value: min, max_value: max }: StatCondition,
  { min_value: low, max_value: high }: StatAxis,
): readonly OutsideBound[] {
  const bounds: OutsideBound[] = [];
  if (type !== 'max' && min !== null) {
    if (min < low) bounds.push({ key: 'min_value', value: min, nearest: low, isMet: true });
    if (min > high) bounds.push({ key: 'min_value', value: min, nearest: high, isMet: false });
  }
  if (type !== 'min' && max !== null) {
    if (max > high) bounds.push({ key: 'max_value', value: max, nearest: high, isMet: true });
    if (max < low) bounds.push({ key: 'max_value', value: max, nearest: low, isMet: false });
  }
  return bounds;
}
