import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { coerceFloat } from '../engine/values/coerce-float.ts';
import { coerceInteger } from '../engine/values/coerce-integer.ts';
import { findObject } from './read-member.ts';
import type { Located, StatPackageRecord } from './records.ts';

/** A derivation of a stat package as it is written, read leniently (docs/stat-system.md, 1.17). */
export interface WrittenDerivation extends Located<JsonObject> {
  readonly id: string | undefined;
  /** The definition it computes: `to_stat_definition`. */
  readonly target: string | undefined;
  /** The texts in `from_semantic_types`, each at its place. */
  readonly needs: readonly Located<string>[];
  /** Lower runs first; 50 when there is none that the game could read. */
  readonly priority: number;
  /** Whether it runs at all. */
  readonly enabled: boolean;
  readonly formulas: readonly WrittenFormula[];
}

/** A formula of a derivation as it is written. */
export interface WrittenFormula extends Located<JsonObject> {
  /** The two maps that must have the same keys; undefined where there is no object. */
  readonly sources: Located<JsonObject> | undefined;
  readonly weights: Located<JsonObject> | undefined;
  readonly outputAxis: string | undefined;
}

/** An axis that a package brings along. */
export interface PackageAxis {
  /** The key of its definition. */
  readonly definitionId: string;
  readonly name: string;
  readonly semanticType: string | undefined;
  /** The default as the game reads it; undefined where it reads none, which means 0. */
  readonly defaultValue: number | undefined;
}

/** The derivations of a package, in its order. */
export function listDerivations({ value, path }: StatPackageRecord): readonly WrittenDerivation[] {
  return listObjects(value, path, 'derivation_capabilities').map(readDerivation);
}

function readDerivation({ value, path }: Located<JsonObject>): WrittenDerivation {
  return {
    path,
    value,
    id: findText(value, 'id'),
    target: findText(value, 'to_stat_definition'),
    needs: listItems(value, path, 'from_semantic_types').flatMap((item) =>
      typeof item.value === 'string' ? [{ path: item.path, value: item.value }] : [],
    ),
    priority: coerceInteger(ownMember(value, 'priority') ?? null) ?? USUAL_PRIORITY,
    enabled: ownMember(value, 'enabled_by_default') !== false,
    formulas: listObjects(value, path, 'formulas').map((formula) => ({
      ...formula,
      sources: findObject(formula.value, formula.path, 'source_semantic_types'),
      weights: findObject(formula.value, formula.path, 'weights'),
      outputAxis: findText(formula.value, 'output_axis'),
    })),
  };
}

const USUAL_PRIORITY = 50;

/** The axes of all definitions of a package, in its order. */
export function listPackageAxes({ value, path }: StatPackageRecord): readonly PackageAxis[] {
  const definitions = findObject(value, path, 'definitions');
  return Object.entries(definitions?.value ?? {}).flatMap(([definitionId, definition]) => {
    if (!isJsonObject(definition)) return [];
    return listObjects(definition, [], 'axes').flatMap((axis) => {
      const name = findText(axis.value, 'name')?.trim();
      const semanticType = findText(axis.value, 'semantic_type') || undefined;
      const defaultValue = coerceFloat(ownMember(axis.value, 'default_value') ?? null);
      return name === undefined ? [] : [{ definitionId, name, semanticType, defaultValue }];
    });
  });
}

function listObjects(object: JsonObject, path: JsonPath, key: string): Located<JsonObject>[] {
  return listItems(object, path, key).flatMap(({ value, path: at }) =>
    isJsonObject(value) ? [{ value, path: at }] : [],
  );
}

function listItems(object: JsonObject, path: JsonPath, key: string): Located[] {
  const list: JsonValue | undefined = ownMember(object, key);
  return Array.isArray(list) ? list.map((value, index) => ({ value, path: [...path, key, index] })) : [];
}

function findText(object: JsonObject, key: string): string | undefined {
  const value = ownMember(object, key);
  return typeof value === 'string' ? value : undefined;
}
