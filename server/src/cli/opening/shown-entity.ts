import type { EffectiveEntity } from '../../effective/effective-entity.ts';
import type { EffectiveStatsResult } from '../../protocol/effective-stats.ts';
import type { EffectiveBlock } from '../formats/effective-block.ts';

/** The record that makes the entity one, and its file. */
export function recordOf(entity: EffectiveEntity) {
  return entity.kind === 'npc' ? entity.parts.npc : entity.session;
}

/** One line that says what is shown: `npc:12 Mara Teague, world 7, npcs/mara.npc.json`. */
export function describeEntity(
  entity: EffectiveEntity,
  world: number | null,
  nameOf: (uri: string) => string,
): string {
  const { file, record } = recordOf(entity);
  const id = record.id === undefined ? `${record.kind} without id` : `${record.kind}:${record.id}`;
  const name = record.kind === 'npc' && record.name !== undefined ? ` ${record.name}` : '';
  const place = world === null ? '' : `, world ${world}${record.hasZeroWorld ? ' by its place' : ''}`;
  return `${id}${name}${place}, ${nameOf(file.uri)}`;
}

/** The names of the other NPCs and sessions in the entity's file (`npc:13`), each once; those that have one of their own. */
export function listNeighbours(entity: EffectiveEntity): string[] {
  const { file, record } = recordOf(entity);
  const names = file.records.flatMap((other) =>
    (other.kind === 'npc' || other.kind === 'session') && other.id !== undefined
      ? [`${other.kind}:${other.id}`]
      : [],
  );
  return [...new Set(names)].filter((name) => name !== `${record.kind}:${record.id}`);
}

/** The result piece by piece: one block per definition, in a session one per definition and entity key. */
export function listEffectiveBlocks(
  { provenance }: EffectiveStatsResult,
  kind: EffectiveEntity['kind'],
): EffectiveBlock[] {
  if (kind === 'npc') {
    const ofNpc = provenance as Readonly<Record<string, EffectiveBlock['provenance']>>;
    return Object.entries(ofNpc).map(([title, entry]) => ({ title, provenance: entry }));
  }
  const ofSession = provenance as Readonly<
    Record<string, Readonly<Record<string, EffectiveBlock['provenance']>>>
  >;
  return Object.entries(ofSession).flatMap(([definition, entities]) =>
    Object.entries(entities).map(([key, entry]) => ({ title: `${definition}.${key}`, provenance: entry })),
  );
}
