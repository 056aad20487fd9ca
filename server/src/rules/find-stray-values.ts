import { isJsonObject, type JsonValue } from '../base/json-value.ts';
import { findDefinition } from '../effective/compute-effective.ts';
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
  const stats = record.stats.value;
  const stray = Object.keys(stats).filter((key) => isScalar(stats[key]));
  if (stray.length === 0) return [];
  const { world } = context.workspace.worlds.resolve(context.file, record);
  const definitions = world === undefined ? undefined : context.workspace.factsOf(world.record).definitions;
  const found = new Map<string, string[]>();
  for (const axis of stray) {
    if (definitions?.has(axis)) continue;
    const [only, second] = [...(definitions ?? [])].filter(([, { axisByName }]) => axisByName.has(axis));
    if (only === undefined || second !== undefined) continue;
    found.set(only[0], [...(found.get(only[0]) ?? []), axis]);
  }
  return [...found].map(([definitionId, axes]) => ({ definitionId, axes }));
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
