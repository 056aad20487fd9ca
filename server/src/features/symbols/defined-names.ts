import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import { trimText } from '../../engine/values/trim-text.ts';

/** The names in one definition as it is written, whether the game accepts it or not. */
export interface DefinedNames {
  readonly axes: ReadonlySet<string>;
  /** The axes of the tiers with an id, by the id; a tier that is on no axis is there with the empty name. */
  readonly tiers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly levels: ReadonlySet<string>;
}

/** Reads the names in each member of `definitions`, whatever that is. */
export function readDefinedNames(definitions: JsonValue | undefined): ReadonlyMap<string, DefinedNames> {
  if (!isJsonObject(definitions)) return new Map();
  return new Map(
    Object.entries(definitions).flatMap(([id, value]) =>
      isJsonObject(value) ? [[id, readNames(value)] as const] : [],
    ),
  );
}

function readNames(definition: JsonObject): DefinedNames {
  const tiers = new Map<string, Set<string>>();
  for (const tier of listObjects(definition, 'tiers')) {
    const axis = ownMember(tier, 'axis_name');
    for (const id of readName(tier, 'id')) {
      const axes = tiers.get(id) ?? new Set();
      tiers.set(id, axes.add(typeof axis === 'string' ? axis : ''));
    }
  }
  return {
    axes: new Set(listObjects(definition, 'axes').flatMap((axis) => readName(axis, 'name'))),
    tiers,
    levels: new Set(listObjects(definition, 'levels').flatMap((level) => readName(level, 'id'))),
  };
}

function readName(object: JsonObject, key: string): string[] {
  const name = ownMember(object, key);
  return typeof name === 'string' && trimText(name) !== '' ? [trimText(name)] : [];
}

function listObjects(object: JsonObject, key: string): JsonObject[] {
  const list: JsonValue | undefined = ownMember(object, key);
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}
