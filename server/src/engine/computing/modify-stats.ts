import type { JsonObject, JsonValue } from '../../base/json-value.ts';
import type { PreparedDefinition } from '../config/prepare-definition.ts';
import type { Modifier } from '../config/stat-definition.ts';
import { convertToFloat } from '../values/convert-to-float.ts';
import { expectObject } from '../values/expect-object.ts';
import { isEmptyValue } from '../values/is-empty-value.ts';
import { memberOr } from '../values/member-or.ts';
import { applyStatModifiers } from './apply-stat-modifiers.ts';

/** Modifiers by axis name. The game also meets other JSON than lists here, and fails on most of it. */
export type ModifiersByAxis = ReadonlyMap<string, JsonValue | readonly Modifier[]>;

/**
 * An entity's axis values with modifiers applied, before the clamp (docs/stat-system.md, 2.7): every axis of the definition,
 * in definition order, and nothing else; a missing axis starts at 0.
 *
 * @throws StatEngineError where the game fails: an axis value or modifier value that is no number.
 */
export function modifyStats(
  stats: JsonObject,
  prepared: PreparedDefinition,
  modifiersByAxis: ModifiersByAxis,
): JsonObject {
  const members = expectObject(stats, 'Stats');
  const modified = prepared.axes.map(({ axis: { name } }) => {
    const value = convertToFloat(memberOr(members, name, 0), `Axis "${name}"`);
    const modifiers = modifiersByAxis.get(name) as readonly JsonValue[];
    return [name, isEmptyValue(modifiers) ? value : applyStatModifiers(value, modifiers)] as const;
  });
  return Object.fromEntries(modified);
}
