import { isJsonObject, type JsonValue } from '../base/json-value.ts';
import { findDefinition } from '../effective/compute-effective.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import type { FileRecord, SessionRecord } from '../model/records.ts';
import type { RuleContext } from './rule-context.ts';

/** Values of axes that do not stand where values belong. */
export interface StrayValues {
  readonly definitionId: string;
  /** The axes, in file order. */
  readonly axes: readonly string[];
}

/** The axes that stand right in the stats of an NPC, state or instance, by the one definition that has each of them. */
export function listStrayAxes(context: RuleContext, record: FileRecord): readonly StrayValues[] {
  if (!('stats' in record) || !isJsonObject(record.stats?.value)) return [];
  const blocks = context.blocksOf(record);
  const stray = blocks.flatMap(({ definitionId, value }) => (isScalar(value) ? [definitionId] : []));
  if (stray.length === 0) return [];
  const { world } = context.workspace.worlds.resolve(context.file, record);
  if (world === undefined) return [];
  const { definitions } = context.workspace.factsOf(world.record);
  const owners = mapAxes(definitions);
  const found = new Map<string, string[]>();
  for (const axis of stray) {
    const owner = definitions.has(axis) ? undefined : owners.get(axis);
    if (owner === undefined) continue;
    const axes = found.get(owner);
    if (axes === undefined) found.set(owner, [axis]);
    else axes.push(axis);
  }
  return [...found].map(([definitionId, axes]) => ({ definitionId, axes }));
}

/** The one definition that has each axis; undefined for names that several have. */
function mapAxes(
  definitions: ReadonlyMap<string, PreparedDefinition>,
): ReadonlyMap<string, string | undefined> {
  const owners = new Map<string, string | undefined>();
  for (const [id, { axisByName }] of definitions) {
    for (const name of axisByName.keys()) owners.set(name, owners.has(name) ? undefined : id);
  }
  return owners;
}

/** The axes that stand right under the definitions of a session, where its entities belong. */
export function listStrayValues(context: RuleContext, record: SessionRecord): readonly StrayValues[] {
  if (!isJsonObject(record.stats?.value)) return [];
  const { world } = context.workspace.worlds.resolve(context.file, record);
  return Object.entries(record.stats.value).flatMap(([definitionId, entities]) => {
    const definition = findDefinition(context.workspace, world, definitionId);
    if (!isJsonObject(entities) || typeof definition === 'string') return [];
    const axes = Object.keys(entities).filter(
      (key) => definition.axisByName.has(key) && isScalar(entities[key]),
    );
    return axes.length === 0 ? [] : [{ definitionId, axes }];
  });
}

function isScalar(value: JsonValue | undefined): boolean {
  return value !== undefined && (typeof value !== 'object' || value === null);
}
