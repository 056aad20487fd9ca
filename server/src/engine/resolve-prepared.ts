import { type JsonObject, type JsonValue, setOwnMember } from '../base/json-value.ts';
import { applyStatModifiers } from './apply-stat-modifiers.ts';
import { convertToFloat } from './convert-to-float.ts';
import { expectObject } from './expect-object.ts';
import { isEmptyValue } from './is-empty-value.ts';
import { memberOr } from './member-or.ts';
import { normalizePrepared } from './normalize-prepared.ts';
import type { PreparedDefinition } from './prepare-definition.ts';
import type { Modifier } from './stat-definition.ts';

/** Modifiers by axis name. The game also meets other JSON than lists here, and fails on most of it. */
export type ModifiersByAxis = ReadonlyMap<string, JsonValue | readonly Modifier[]>;

/**
 * An entity's stats with modifiers applied, then normalized (docs/stat-system.md, 2.7). The result has every axis of
 * the definition, in definition order, and its computed ids, and nothing else; a missing axis starts at 0.
 *
 * @throws StatEngineError where the game fails: an axis value or modifier value that is no number.
 */
export function resolvePrepared(
  stats: JsonObject,
  prepared: PreparedDefinition,
  modifiersByAxis: ModifiersByAxis,
): JsonObject {
  const members = expectObject(stats, 'Entity stats');
  const modified: Record<string, JsonValue> = {};
  for (const { axis } of prepared.axes) {
    const value = convertToFloat(memberOr(members, axis.name, 0), `The value of axis "${axis.name}"`);
    const modifiers = modifiersByAxis.get(axis.name) as JsonValue | undefined;
    const result = isEmptyValue(modifiers)
      ? value
      : applyStatModifiers(value, modifiers as readonly JsonValue[]);
    setOwnMember(modified, axis.name, result);
  }
  return normalizePrepared(modified, prepared);
}
