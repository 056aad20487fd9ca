import { listEffectiveStats, toEffectiveEntity } from '../../effective/effective-entity.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import { compareDefinition, kindOfChange, type StatsPair } from './compare-definition.ts';
import type { AxisDiff, DefinitionDiff, DiffSummary, EffectiveDiff, EntityDiff } from './effective-diff.ts';
import { findCauses } from './find-causes.ts';
import { type DiffedEntity, type DiffSide, type EntityPair, pairEntities, pathIn } from './pair-entities.ts';
import { isSameValue } from './worth.ts';

/** Tells which NPCs and sessions are worth something else after than before, in what, and which edits made it so. */
export function compareEffective(before: DiffSide, after: DiffSide): EffectiveDiff {
  const pairs = pairEntities(before, after);
  const entities = pairs.flatMap((pair) => compareEntity(pair, before, after) ?? []);
  return { entities, summary: summarize(entities, pairs.length) };
}

function compareEntity(entity: EntityPair, before: DiffSide, after: DiffSide): EntityDiff | undefined {
  const change = kindOfChange(entity.before, entity.after);
  const [subject, side] = entity.after === undefined ? [entity.before, before] : [entity.after, after];
  if (subject === undefined) return undefined;
  const path = pathIn(side, subject.file.uri);
  const pairs = pairStats(computeAll(before, entity.before), computeAll(after, entity.after));
  const definitions = pairs.flatMap((pair): DefinitionDiff[] => {
    const comparison = compareDefinition(pair);
    if (comparison === undefined) return [];
    // What came or went with its entity needs no other reason.
    const isOwn = change !== 'changed';
    const causedBy = isOwn ? [path] : findCauses(comparison, pair, { before, after, entity });
    return [{ ...comparison, causedBy }];
  });
  if (change === 'changed' && definitions.length === 0) return undefined;
  const causes = new Set(definitions.flatMap(({ causedBy }) => causedBy));
  const causedBy = change === 'changed' ? [...causes].sort() : [path];
  return { ...nameEntity(subject, path), path, change, definitions, causedBy };
}

function nameEntity({ record }: DiffedEntity, path: string): Pick<EntityDiff, 'entity' | 'name'> {
  const entity = record.id === undefined ? path : `${record.kind}:${record.id}`;
  const name = record.kind === 'npc' ? record.name : undefined;
  return { entity, ...(name !== undefined && { name }) };
}

function computeAll({ workspace }: DiffSide, entity: DiffedEntity | undefined): EffectiveStats[] {
  return entity === undefined ? [] : listEffectiveStats(workspace, toEffectiveEntity(workspace, entity));
}

/** Stats of both states by definition and entity key, in the later one's order. */
function pairStats(before: readonly EffectiveStats[], after: readonly EffectiveStats[]): StatsPair[] {
  const keyOf = ({ definitionId, entityKey }: EffectiveStats) => JSON.stringify([definitionId, entityKey]);
  const old = new Map(before.map((stats) => [keyOf(stats), stats]));
  const pairs: StatsPair[] = after.map((stats) => ({ before: old.get(keyOf(stats)), after: stats }));
  for (const stats of after) old.delete(keyOf(stats));
  return [...pairs, ...[...old.values()].map((stats) => ({ before: stats, after: undefined }))];
}

function summarize(entities: readonly EntityDiff[], compared: number): DiffSummary {
  const counts = { changed: 0, added: 0, removed: 0 };
  for (const { change } of entities) counts[change]++;
  const definitions = entities
    .filter(({ change }) => change === 'changed')
    .flatMap((entity) => entity.definitions);
  const axes = definitions.flatMap((definition) => definition.axes);
  return {
    compared,
    ...counts,
    values: axes.filter(isOtherValue).length,
    tiers: axes.filter(({ before, after }) => before?.tier !== after?.tier).length,
    levels: definitions.filter(({ level }) => level !== undefined).length,
  };
}

function isOtherValue({ before, after }: AxisDiff): boolean {
  return before === null || after === null || !isSameValue(before.value, after.value);
}
