import { formatPointer } from '../base/json-pointer.ts';
import { setOwnMember } from '../base/json-value.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { describeRaw } from './describe-raw.ts';
import type { EffectiveStats } from './effective-stats.ts';
import { makeConfigPlaceFinder } from './find-config-place.ts';
import { findValueProvenance } from './find-value-provenance.ts';
import type { AxisProvenance, EntityProvenance } from './provenance.ts';
import { traceLevel } from './trace-level.ts';
import { describeModifier, traceAxis, traceComputed, traceMember } from './trace-value.ts';

/**
 * Where everything in one entity's effective stats comes from: per axis of the definition, and per other member, the
 * place that gave it and what it overrode, then modifiers, clamp and tier; and how the level was found.
 */
export function explainEffective(workspace: Workspace, effective: EffectiveStats): EntityProvenance {
  const { raw, world, definition, modifiers } = effective;
  const prepared = raw === undefined ? definition : undefined;
  const findPlace = makeConfigPlaceFinder(workspace, effective);
  const values: Record<string, AxisProvenance> = {};
  for (const axis of prepared?.axes ?? [])
    setOwnMember(values, axis.axis.name, traceAxis(effective, axis, findPlace));
  const level =
    prepared && prepared.levels.length > 0 ? traceLevel(effective, prepared, findPlace) : undefined;
  const computed = new Set(level?.id === undefined ? [] : ['levelId']);
  for (const { axis, tierKey } of prepared?.axes ?? [])
    if (findValueProvenance({ values }, axis.name)?.tier !== undefined) computed.add(tierKey);
  for (const key of listMembers(effective, prepared)) {
    const isComputed = computed.has(key);
    setOwnMember(values, key, isComputed ? traceComputed(effective, key) : traceMember(effective, key));
  }
  const ignored = modifiers
    .filter(({ axis }) => !prepared?.axisByName.has(axis))
    .map((modifier) => ({ ...describeModifier(modifier, false), axis: modifier.axis }));
  return {
    ...(raw && { raw: { reason: raw, message: describeRaw(effective) ?? raw } }),
    ...(world && {
      world: {
        uri: world.file.uri,
        pointer: formatPointer(world.record.path),
        id: world.record.id ?? null,
      },
    }),
    values,
    ...(level && { level }),
    ...(ignored.length > 0 && { ignoredModifiers: ignored }),
  };
}

/** The members of the stats that are no axes; computed ids only where a file holds one, for tier and level explain them. */
function listMembers({ stats, layers }: EffectiveStats, prepared: PreparedDefinition | undefined): string[] {
  const computed = new Set(['levelId', ...(prepared?.axes.map(({ tierKey }) => tierKey) ?? [])]);
  return Object.keys(stats).filter((key) => {
    if (prepared?.axisByName.has(key)) return false;
    return !computed.has(key) || layers.some((layer) => Object.hasOwn(layer.stats, key));
  });
}
