import {
  type EffectiveEntity,
  getEntityRecord,
  listEffectiveStats,
  listEffectiveStatsUnder,
} from '../../effective/effective-entity.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import { listComputedKeys } from '../../engine/computing/list-computed-keys.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A stat of an entity: a member of its stats under a definition, or its level there. */
export interface FoundStat {
  readonly effective: EffectiveStats;
  /** `combat_skills`, `relationships.npc:12`. */
  readonly name: string;
  /** The member; undefined for the level. */
  readonly member: string | undefined;
}

/** Why there is no such stat, and what there is in its place. */
export interface NoStat {
  readonly missing: 'definition' | 'entity' | 'member';
  readonly name: string;
  readonly known: readonly string[];
}

/**
 * Finds what a dotted name means: `combat_skills.strength`, `relationships.npc:12.affinity`; a definition, or an entity under
 * it, alone or before `.level`, means the level. Ids may hold dots themselves: the longest one that fits is meant.
 */
export function findStat(workspace: Workspace, entity: EffectiveEntity, path: string): FoundStat | NoStat {
  const { file, record } = getEntityRecord(entity);
  const { world } = workspace.worlds.resolve(file, record);
  const all = listEffectiveStats(workspace, entity);
  const configured = world === undefined ? [] : [...workspace.factsOf(world.record).definitions.keys()];
  const ids = new Set([...all.map(({ definitionId }) => definitionId), ...configured]);
  const definition = findPrefix(path, ids);
  if (definition === undefined) return { missing: 'definition', name: path, known: [...ids] };
  const [id, rest] = definition;
  if (entity.kind === 'npc') {
    const [effective] = listEffectiveStatsUnder(workspace, entity, id);
    if (effective !== undefined) return findMember(effective, id, rest);
  }
  const byKey = new Map(
    all.filter(({ definitionId }) => definitionId === id).map((stats) => [stats.entityKey ?? '', stats]),
  );
  const key = rest === undefined ? undefined : findPrefix(rest, byKey.keys());
  const effective = key && byKey.get(key[0]);
  if (key === undefined || effective === undefined) {
    return { missing: 'entity', name: rest ?? '', known: [...byKey.keys()].map((known) => `${id}.${known}`) };
  }
  return findMember(effective, `${id}.${key[0]}`, key[1]);
}

function findMember(effective: EffectiveStats, name: string, rest: string | undefined): FoundStat | NoStat {
  const { definition, raw, stats } = effective;
  const axes = raw === undefined && definition !== undefined ? definition.axes : [];
  const known = new Set([...axes.map(({ axis }) => axis.name), ...Object.keys(stats)]);
  const axis = axes.find(({ tierKey }) => tierKey === rest)?.axis.name;
  if (axis !== undefined) return { effective, name, member: axis };
  if (rest === undefined || rest === 'levelId') return { effective, name, member: undefined };
  if (known.has(rest)) return { effective, name, member: rest };
  if (rest === 'level') return { effective, name, member: undefined };
  const computed = new Set(listComputedKeys({ axes }));
  const others = [...known].filter((member) => !computed.has(member));
  return { missing: 'member', name: rest, known: others.map((member) => `${name}.${member}`) };
}

/** The longest of `ids` that `path` starts with, and what comes behind its dot (undefined: nothing). */
function findPrefix(path: string, ids: Iterable<string>): [string, string | undefined] | undefined {
  let best: string | undefined;
  for (const id of ids) {
    const fits = path === id || path.startsWith(`${id}.`);
    if (fits && (best === undefined || id.length > best.length)) best = id;
  }
  if (best === undefined) return undefined;
  return [best, path.length === best.length ? undefined : path.slice(best.length + 1)];
}
