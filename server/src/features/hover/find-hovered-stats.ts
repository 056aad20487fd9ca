import { isAtOrBelow } from '../../base/compare-paths.ts';
import { isJsonObject, ownMember } from '../../base/json-value.ts';
import { findEntityOfRecord } from '../../effective/effective-entity.ts';
import { computeEffectiveNpc, type NpcParts } from '../../effective/effective-npc.ts';
import { computeEffectiveEntity } from '../../effective/effective-session.ts';
import type { EffectiveStats, StatLayer } from '../../effective/effective-stats.ts';
import { SessionEntities } from '../../effective/session-entities.ts';
import { findModifiers } from '../../model/stat-blocks.ts';
import type { HoverContext } from './hover-context.ts';

/** The effective stats that the cursor's block takes part in, and the member it is on. */
export interface HoveredStats {
  readonly effective: EffectiveStats;
  /** The member's key in the effective stats; undefined on the block itself. */
  readonly member: string | undefined;
}

/** Finds what the cursor is on inside a stat block or one of its modifiers; undefined anywhere else. */
export function findHoveredStats(context: HoverContext): HoveredStats | undefined {
  const { workspace, file, record } = context;
  const entity = findEntityOfRecord(workspace, file, record);
  if (entity === undefined) return undefined;
  if (entity.kind === 'npc') return findInNpc(context, entity.parts);
  for (const each of SessionEntities.of(workspace).list(entity.session)) {
    for (const layer of [each.layer, ...each.replaced]) {
      const found = findInLayer(context, layer);
      if (found === undefined) continue;
      return { effective: computeEffectiveEntity(workspace, entity.session, each), ...found };
    }
  }
  return undefined;
}

function findInLayer(
  { path, part }: HoverContext,
  layer: StatLayer,
): Omit<HoveredStats, 'effective'> | undefined {
  if (!isAtOrBelow(path, layer.path)) return undefined;
  const [key, ...deeper] = path.slice(layer.path.length);
  if (key === undefined) return part === 'key' ? { member: undefined } : undefined;
  if (deeper.length > 0) return undefined;
  const renamed = [...(layer.writtenKeys ?? [])].find(([, written]) => written === key);
  return { member: renamed?.[0] ?? String(key) };
}

function findInNpc(context: HoverContext, parts: NpcParts): HoveredStats | undefined {
  const { workspace, steps, part } = context;
  const [section, definitionId, key, ...deeper] = steps;
  if (definitionId === undefined) return undefined;
  const effective = () => computeEffectiveNpc(workspace, parts, String(definitionId));
  if (section === 'stats_metadata') {
    const axis = findModifiedAxis(context);
    return axis === undefined ? undefined : { effective: effective(), member: axis };
  }
  if (section !== 'stats' || deeper.length > 0) return undefined;
  if (key !== undefined) return { effective: effective(), member: String(key) };
  return part === 'key' ? { effective: effective(), member: undefined } : undefined;
}

/** The axis of the modifier that the cursor is in. */
function findModifiedAxis({ record, steps }: HoverContext): string | undefined {
  const [, definitionId, list, index, member] = steps;
  if (record.kind !== 'npc' && record.kind !== 'npc_state') return undefined;
  if (list !== 'modifiers' || typeof index !== 'number' || member === undefined) return undefined;
  const modifiers = findModifiers(record, String(definitionId))?.value;
  const modifier = Array.isArray(modifiers) ? modifiers[index] : undefined;
  const axis = isJsonObject(modifier) ? ownMember(modifier, 'axis') : undefined;
  return typeof axis === 'string' ? axis : undefined;
}
