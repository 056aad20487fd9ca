import { isJsonObject } from '../base/json-value.ts';
import type { KindId } from '../kinds/file-kind.ts';
import type { NpcRecord, NpcStateRecord } from '../model/records.ts';
import type { Indexed, RecordIndex } from './record-index.ts';
import type { SourceFile } from './source-file.ts';
import type { WorldResolver } from './world-resolver.ts';

/** A record whose values meet with others in an NPC or a state, and the file that it stands in. */
export interface ResidentPart {
  readonly file: SourceFile;
  readonly record: Pick<NpcRecord, 'stats' | 'metadata'>;
}

/** An NPC or a state in one of the worlds of a file. */
export interface Resident {
  /** The place of its world among those of the file. */
  readonly world: number;
  /** The records whose values count for it, itself the first. */
  readonly parts: readonly ResidentPart[];
  /** Whether anything is written in them that may be the id of a tier. */
  readonly tellsTiers: boolean;
}

/** Where the worlds of a file stand, and who lives in them. */
export interface WorldView {
  readonly home: SourceFile | undefined;
  readonly resolver: WorldResolver;
  readonly index: RecordIndex;
}

/** A file that edits of a world may concern, for as long as nothing but that world changes. */
export class ConcernedFile {
  readonly file: SourceFile;
  #residents: readonly Resident[] | 'others' | undefined;

  constructor(file: SourceFile) {
    this.file = file;
  }

  /**
   * Who in the file lives in the world's file, looked up once; undefined when not all of them are NPCs or states, and for
   * open documents: they are shown to somebody, who sees more of them than their problems.
   */
  listResidents(view: WorldView): readonly Resident[] | undefined {
    this.#residents ??= findResidents(this.file, view);
    return this.#residents === 'others' ? undefined : this.#residents;
  }
}

const OF_NPCS: ReadonlySet<KindId> = new Set(['npc', 'npc_state']);

function findResidents(
  file: SourceFile,
  { home, resolver, index }: WorldView,
): readonly Resident[] | 'others' {
  if (file.version !== undefined || !OF_NPCS.has(file.kind.id)) return 'others';
  const worlds = home?.records.filter(({ kind }) => kind === 'world') ?? [];
  const residents: Resident[] = [];
  for (const record of file.records) {
    const { world } = resolver.resolve(file, record);
    if (world === undefined || world.file !== home) continue;
    if (record.kind !== 'npc' && record.kind !== 'npc_state') return 'others';
    const parts = listParts({ file, record }, index);
    residents.push({ world: worlds.indexOf(world.record), parts, tellsTiers: parts.some(tellsTiers) });
  }
  return residents;
}

/** What the game calls the id of a tier, today and in old files. */
const TIER_KEY = /TierId$|^tierId$/;

function tellsTiers({ file: { row }, record: { stats } }: ResidentPart): boolean {
  if (row !== undefined) return row.shape.blocks.some(({ keys }) => keys.some((key) => TIER_KEY.test(key)));
  const blocks = isJsonObject(stats?.value) ? Object.values(stats.value) : [];
  return blocks.some((block) => isJsonObject(block) && Object.keys(block).some((key) => TIER_KEY.test(key)));
}

/** The records whose values meet in an NPC or a state; of several of one id the first counts. */
function listParts(
  { file, record }: Indexed<NpcRecord | NpcStateRecord>,
  index: RecordIndex,
): readonly ResidentPart[] {
  if (record.kind === 'npc_state') {
    const npc = record.npcId === undefined ? undefined : index.findFirst('npc', record.npcId, file);
    return npc === undefined ? [{ file, record }] : [{ file, record }, ...listParts(npc, index)];
  }
  const { id, instanceId } = record;
  const parts: ResidentPart[] = [{ file, record }];
  const state = id === undefined ? undefined : index.findFirst('npc_state', id, file);
  const instance =
    instanceId === undefined ? undefined : index.findFirst('character_instance', instanceId, file);
  if (state !== undefined) parts.push(state);
  if (instance !== undefined) parts.push(instance);
  return parts;
}
