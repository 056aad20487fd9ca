import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type {
  StatAxis,
  StatCondition,
  StatDefinition,
  StatLevel,
  StatTier,
} from '../../engine/config/stat-definition.ts';

/**
 * A definition as far as it can be made out, for showing: it may be half written, or refused by the game. What is
 * missing or of the wrong type has its default, or NaN where there is none; lists keep the positions of their items.
 */
export function readShownDefinition(id: string, value: JsonObject): StatDefinition {
  return {
    id,
    ...readTexts(value),
    axes: listObjects(value, 'axes').map(readAxis),
    tiers: listObjects(value, 'tiers').map(readTier),
    levels: listObjects(value, 'levels').map(readLevel),
  };
}

function readAxis(axis: JsonObject): StatAxis {
  return {
    name: readText(axis, 'name')?.trim() ?? '',
    ...readTexts(axis),
    min_value: readNumber(axis, 'min_value') ?? 0,
    max_value: readNumber(axis, 'max_value') ?? 100,
    default_value: readNumber(axis, 'default_value') ?? 0,
    semantic_type: readText(axis, 'semantic_type'),
    semantic_weight: readNumber(axis, 'semantic_weight') ?? 1,
  };
}

function readTier(tier: JsonObject): StatTier {
  return {
    id: readText(tier, 'id')?.trim() ?? '',
    ...readTexts(tier),
    axis_name: readText(tier, 'axis_name') ?? '',
    min: readNumber(tier, 'min') ?? Number.NaN,
    max: readNumber(tier, 'max'),
  };
}

function readLevel(level: JsonObject): StatLevel {
  const conditions = ownMember(level, 'conditions');
  const entries = isJsonObject(conditions) ? Object.entries(conditions) : [];
  return {
    id: readText(level, 'id')?.trim() ?? '',
    ...readTexts(level),
    priority: readNumber(level, 'priority') ?? 0,
    conditions: Object.fromEntries(entries.map(([axis, condition]) => [axis, readCondition(condition)])),
  };
}

function readCondition(value: JsonValue): StatCondition {
  const condition = isJsonObject(value) ? value : {};
  const type = readText(condition, 'type');
  return {
    type: type === 'min' || type === 'max' ? type : 'range',
    min_value: readNumber(condition, 'min_value'),
    max_value: readNumber(condition, 'max_value'),
  };
}

function readTexts(object: JsonObject): Pick<StatAxis, 'display_name' | 'description'> {
  return { display_name: readText(object, 'display_name'), description: readText(object, 'description') };
}

function readText(object: JsonObject, key: string): string | null {
  const value = ownMember(object, key);
  return typeof value === 'string' ? value : null;
}

function readNumber(object: JsonObject, key: string): number | null {
  const value = ownMember(object, key);
  if (typeof value === 'number') return value;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isNaN(number) ? null : number;
}

function listObjects(object: JsonObject, key: string): JsonObject[] {
  const list = ownMember(object, key);
  return Array.isArray(list) ? list.map((item) => (isJsonObject(item) ? item : {})) : [];
}
