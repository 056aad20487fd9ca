import { isJsonObject, type JsonObject, type JsonValue } from '../base/json-value.ts';
import type { JsonSchema } from './json-schema.ts';

/** Keywords that only our own tools and some editors know; a strict validator refuses them. */
const OWN_KEYWORDS: ReadonlySet<string> = new Set([
  'defaultSnippets',
  'enumDescriptions',
  'patternErrorMessage',
  'x-completions',
  'x-unknown-keys',
]);

/** Keywords whose members are named by authors, so that none of them is a keyword. */
const MAPS: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'definitions']);

/** Keywords that hold data, not schemas. */
const DATA: ReadonlySet<string> = new Set(['enum', 'const', 'default', 'examples', 'required']);

const SHARED = 'shared.schema.json';
const DEFINITIONS = '#/definitions/';

/** What is met on the way through a schema. */
interface Walk {
  /** The definitions that the schema has itself. */
  readonly own: JsonObject;
  /** The names of the shared definitions that it needs. */
  readonly wanted: Set<string>;
}

/**
 * Puts the definitions that one of our schemas takes from `shared` into it, and takes out what is no standard keyword.
 * Definitions that `known` has are taken from there.
 */
export function makeSelfContained(
  schema: JsonSchema,
  shared: JsonSchema,
  known: ReadonlyMap<string, JsonSchema>,
): JsonSchema {
  const walk: Walk = { own: readDefinitions(schema), wanted: new Set() };
  const pool = readDefinitions(shared);
  const rest = clean(schema, walk);
  const taken: [string, JsonValue][] = [];
  // What a shared definition refers to joins the set while it is gone through.
  for (const name of walk.wanted) taken.push([name, known.get(name) ?? clean(pool[name] ?? {}, walk)]);
  const definitions = { ...cleanMembers(walk.own, walk), ...Object.fromEntries(taken) };
  return { ...(isJsonObject(rest) && rest), definitions };
}

/** A copy of a schema without our own keywords, in which all references stay inside. */
function clean(schema: JsonValue, walk: Walk): JsonValue {
  if (Array.isArray(schema)) return schema.map((item) => clean(item, walk));
  if (!isJsonObject(schema)) return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !OWN_KEYWORDS.has(keyword));
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, cleanKeyword(keyword, value, walk)]));
}

function cleanKeyword(keyword: string, value: JsonValue, walk: Walk): JsonValue {
  if (keyword === '$ref') return refer(String(value), walk);
  if (MAPS.has(keyword) && isJsonObject(value)) return cleanMembers(value, walk);
  return DATA.has(keyword) ? value : clean(value, walk);
}

function cleanMembers(members: JsonObject, walk: Walk): JsonObject {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, clean(member, walk)]));
}

function refer(reference: string, { own, wanted }: Walk): string {
  const name = reference.slice(reference.indexOf(DEFINITIONS) + DEFINITIONS.length);
  if (reference.startsWith(SHARED) || !Object.hasOwn(own, name)) wanted.add(name);
  return `${DEFINITIONS}${name}`;
}

function readDefinitions({ definitions }: JsonSchema): JsonObject {
  return isJsonObject(definitions) ? definitions : {};
}
