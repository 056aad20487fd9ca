import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';

/**
 * Where a name stands (docs/stat-system.md, 1.8 and 1.18): in the `intimacy_gating` of a world, in a gate that opens at
 * some value, tier or level, in a change that an interaction makes, in a condition of a behaviour, or in the
 * `brain_config` of a world.
 */
export type ReferenceForm = 'gating' | 'gate' | 'delta' | 'condition' | 'brain';

/** The name of a package, definition, axis, tier or level, somewhere outside of stats and of what defines them. */
export interface StatReference {
  readonly kind: 'package' | 'definition' | 'axis' | 'tier' | 'level';
  readonly form: ReferenceForm;
  readonly name: string;
  readonly path: JsonPath;
  /** Whether the name is the key of a member rather than a value. */
  readonly isKey: boolean;
  /** The definition that the name must belong to, and the axis that a tier must. */
  readonly definitionId: string | undefined;
  readonly axis: string | undefined;
  /** The package that a change names. */
  readonly packageId: string | undefined;
}

/** What holds no references: what defines names, what uses them as stats, and the NPCs of a bundle, which have none. */
const SKIPPED: ReadonlySet<string> = new Set([
  'stats_config',
  'stats',
  'stats_metadata',
  'relationship_schemas',
  'intimacy_schema',
  'npcs',
]);

/** All references in a value. `path` leads to the value from the file's root. */
export function listStatReferences(value: JsonValue | undefined, path: JsonPath): readonly StatReference[] {
  const found: StatReference[] = [];
  collect(value, path, found);
  return found;
}

/** Files nest no deeper than the reader allows, so this can call itself. */
function collect(value: JsonValue | undefined, path: JsonPath, found: StatReference[]): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      if (typeof item === 'object') collect(item, [...path, index], found);
    });
    return;
  }
  if (!isJsonObject(value)) return;
  for (const read of READERS) for (const reference of read(value, path)) found.push(reference);
  for (const [key, member] of Object.entries(value)) {
    if (typeof member !== 'object' || member === null || SKIPPED.has(key)) continue;
    const at = [...path, key];
    if (key === 'intimacy_gating' && isJsonObject(member)) found.push(...readGating(member, at));
    else if (key === 'brain_config' && isJsonObject(member)) found.push(...readBrain(member, at));
    else collect(member, at, found);
  }
}

/** Made once, for every object of a file passes them. */
const READERS = [readGate, readDelta, readCondition];

/** A member in either spelling: these objects may be written in camelCase or with underscores. */
function findText(object: JsonObject, path: JsonPath, spellings: Spellings): Named | undefined {
  for (const name of spellings) {
    const value = ownMember(object, name);
    if (typeof value === 'string') return { name: value, path: [...path, name] };
  }
  return undefined;
}

/** A name and its place. */
interface Named {
  readonly name: string;
  readonly path: JsonPath;
}

/** The two ways in which the key of a member may be written. */
type Spellings = readonly [camelCase: string, underscores: string];

function has(object: JsonObject, [camelCase, underscores]: Spellings): boolean {
  return Object.hasOwn(object, camelCase) || Object.hasOwn(object, underscores);
}

const DEFINITION_ID: Spellings = ['definitionId', 'definition_id'];
const PACKAGE_ID: Spellings = ['packageId', 'package_id'];
const STAT_DEFINITION: Spellings = ['statDefinition', 'stat_definition'];
const MIN_LEVEL: Spellings = ['minLevelId', 'min_level_id'];
const MINIMUM_LEVEL: Spellings = ['minimumLevel', 'minimum_level'];
const AXIS: Spellings = ['axis', 'axis'];
const METRIC: Spellings = ['metric', 'metric'];
const TIER_BOUNDS: readonly Spellings[] = [
  ['minTierId', 'min_tier_id'],
  ['maxTierId', 'max_tier_id'],
];
const GATE_KEYS: readonly Spellings[] = [
  AXIS,
  ['minValue', 'min_value'],
  ['maxValue', 'max_value'],
  ...TIER_BOUNDS,
  MIN_LEVEL,
];

const NONE = { isKey: false, definitionId: undefined, axis: undefined, packageId: undefined };

function refer(
  kind: StatReference['kind'],
  form: ReferenceForm,
  named: Named | undefined,
  owner: Partial<Pick<StatReference, 'definitionId' | 'axis' | 'packageId' | 'isKey'>> = {},
): readonly StatReference[] {
  return named === undefined ? [] : [{ ...NONE, ...owner, kind, form, ...named }];
}

/** `{ definitionId, axis?, minValue?, maxValue?, minTierId?, maxTierId?, minLevelId? }`. */
function readGate(object: JsonObject, path: JsonPath): readonly StatReference[] {
  const definition = findText(object, path, DEFINITION_ID);
  if (definition === undefined || !GATE_KEYS.some((key) => has(object, key))) return [];
  const axis = findText(object, path, AXIS);
  const owner = { definitionId: definition.name };
  return [
    ...refer('definition', 'gate', definition),
    ...refer('axis', 'gate', axis, owner),
    ...TIER_BOUNDS.flatMap((key) =>
      refer('tier', 'gate', findText(object, path, key), { ...owner, axis: axis?.name }),
    ),
    ...refer('level', 'gate', findText(object, path, MIN_LEVEL), owner),
  ];
}

/** `{ packageId, definitionId?, axes: { axis: change } }`. */
function readDelta(object: JsonObject, path: JsonPath): readonly StatReference[] {
  const axes = ownMember(object, 'axes');
  if (!isJsonObject(axes) || !Object.values(axes).every((change) => typeof change === 'number')) return [];
  const definition = findText(object, path, DEFINITION_ID);
  const owner = findText(object, path, PACKAGE_ID);
  if (definition === undefined && owner === undefined) return [];
  const packageId = owner?.name;
  return [
    ...refer('package', 'delta', owner),
    ...refer('definition', 'delta', definition, { packageId }),
    ...Object.keys(axes).flatMap((name) =>
      refer(
        'axis',
        'delta',
        { name, path: [...path, 'axes', name] },
        { isKey: true, definitionId: definition?.name, packageId },
      ),
    ),
  ];
}

/** `{ type: "stat_axis_gt", statDefinition, axis }`, and `{ type: "relationship_gt", metric }` of older behaviours. */
function readCondition(object: JsonObject, path: JsonPath): readonly StatReference[] {
  const type = ownMember(object, 'type');
  if (type === 'relationship_gt' || type === 'relationship_lt') {
    const axis = findText(object, path, AXIS) ?? findText(object, path, METRIC);
    // A metric's own id (`npcRelationship.affinity`) is no name of an axis.
    if (axis === undefined || axis.name.includes('.')) return [];
    return refer('axis', 'condition', axis, { definitionId: 'relationships' });
  }
  const definition = findText(object, path, STAT_DEFINITION);
  if (definition === undefined) return [];
  return [
    ...refer('definition', 'condition', definition),
    ...refer('axis', 'condition', findText(object, path, AXIS), { definitionId: definition.name }),
  ];
}

/** The packages whose derivations a world wants: `{ active_packages: [id] }`. */
function readBrain(brain: JsonObject, path: JsonPath): readonly StatReference[] {
  return listTexts(brain, path, 'active_packages').flatMap((named) => refer('package', 'brain', named));
}

/** The texts of a list, each at its place. */
function listTexts(object: JsonObject, path: JsonPath, key: string): readonly Named[] {
  const list: JsonValue | undefined = ownMember(object, key);
  if (!Array.isArray(list)) return [];
  return list.flatMap((name: JsonValue, index) =>
    typeof name === 'string' ? [{ name, path: [...path, key, index] }] : [],
  );
}

/** The levels that `intimacy_gating` names: for content ratings and for interactions. */
function readGating(gating: JsonObject, path: JsonPath): readonly StatReference[] {
  return ['contentRatings', 'content_ratings', 'interactions'].flatMap((key) => {
    const entries = ownMember(gating, key);
    if (!isJsonObject(entries)) return [];
    return Object.entries(entries).flatMap(([id, entry]) =>
      isJsonObject(entry) ? readGatingEntry(entry, [...path, key, id]) : [],
    );
  });
}

function readGatingEntry(entry: JsonObject, path: JsonPath): readonly StatReference[] {
  const listed = ['appropriateLevels', 'appropriate_levels'].flatMap((key) => listTexts(entry, path, key));
  return [findText(entry, path, MINIMUM_LEVEL), ...listed].flatMap((named) =>
    refer('level', 'gating', named),
  );
}
