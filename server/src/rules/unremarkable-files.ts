import type { FileRecord, NpcRecord, NpcStateRecord, WorldRecord } from '../model/records.ts';
import type { NumberRow, RowShape } from '../workspace/number-rows.ts';
import type { RowCheck } from '../workspace/row-check.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { getRowCheck, type WorldFacts } from '../workspace/world-facts.ts';
import type { WorldResolver } from '../workspace/world-resolver.ts';

/**
 * The files about which no rule about entity values can have anything to say, because they have a world, every value in
 * them is a number on a known axis, in its range and in a tier, none is missing, and none stands elsewhere. Nearly all
 * files of a game are like that, and one pass over their numbers is far cheaper than all the rules; whoever fails here is
 * only looked at more closely. Neighbours are alike, so what was looked up for the last file is kept for the next.
 */
export class UnremarkableFiles {
  /** Made anew after every change, so while it is the same, all else is. */
  #resolver: WorldResolver | undefined;
  #world: WorldRecord | undefined;
  #facts: WorldFacts | undefined;
  #shape: RowShape | undefined;
  #check: RowCheck | undefined;

  /** Says whether a file of the workspace is one of them. */
  includes(file: SourceFile, workspace: Workspace): boolean {
    const { row, records } = file;
    const [record] = records;
    if (row === undefined || record === undefined) return records.every(hasNoValues);
    const resolver = workspace.worlds;
    const { world } = resolver.resolve(file, record);
    if (world === undefined) return false;
    if (row.shape.blocks.length === 0) return true;
    this.#enterWorld(world.record, resolver, workspace);
    const incomplete = this.#findIncomplete(row);
    if (incomplete === undefined) return false;
    if (record.kind === 'npc') return incomplete.length === 0 && this.#isStatePlain(workspace, file, record);
    return record.kind === 'npc_state' && overridesAll(workspace, file, record, incomplete);
  }

  #enterWorld(world: WorldRecord, resolver: WorldResolver, workspace: Workspace): void {
    if (this.#world === world && this.#resolver === resolver) return;
    this.#world = world;
    this.#resolver = resolver;
    this.#facts = workspace.factsOf(world);
    this.#shape = undefined;
  }

  /** The definitions for which a row of plain values lacks an axis; undefined when the row holds more than plain values. */
  #findIncomplete(row: NumberRow): readonly string[] | undefined {
    if (this.#facts === undefined) return undefined;
    if (this.#shape !== row.shape) {
      this.#shape = row.shape;
      this.#check = getRowCheck(this.#facts, row.shape);
    }
    return this.#check?.accepts(row) ? this.#check.incomplete : undefined;
  }

  /** What a state overrides stays plain when it puts numbers in place of numbers. */
  #isStatePlain(workspace: Workspace, file: SourceFile, npc: NpcRecord): boolean {
    if (npc.id === undefined) return true;
    const [state] = workspace.index.find('npc_state', npc.id, file);
    if (state === undefined) return true;
    const { row } = state.file;
    return row !== undefined && this.#findIncomplete(row) !== undefined;
  }
}

function hasNoValues({ kind }: FileRecord): boolean {
  return kind === 'world' || kind === 'stat_package';
}

/** Says whether the NPC of a state has values under all these definitions; else the state's are all there are. */
function overridesAll(
  workspace: Workspace,
  file: SourceFile,
  state: NpcStateRecord,
  definitionIds: readonly string[],
): boolean {
  if (definitionIds.length === 0) return true;
  if (state.npcId === undefined) return false;
  const [npc] = workspace.index.find('npc', state.npcId, file);
  const row = npc?.file.row;
  return row !== undefined && definitionIds.every((id) => row.shape.definitionIds.has(id));
}
