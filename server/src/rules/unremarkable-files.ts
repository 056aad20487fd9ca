import type { FileRecord, WorldRecord } from '../model/records.ts';
import { PlainFile } from '../workspace/plain-file.ts';
import { RowsInWorld } from '../workspace/rows-in-world.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { WorldResolver } from '../workspace/world-resolver.ts';

/**
 * The files about which no rule about entity values can have anything to say, because they have a world, every value in
 * them is a number on a known axis, in its range and in a tier, none is missing, none stands elsewhere, and a state has its
 * NPC. Nearly all files of a game are like that, and one pass over their numbers is far cheaper than all the rules; whoever
 * fails here is only looked at more closely.
 */
export class UnremarkableFiles {
  /** Made anew after every change, so while it is the same, all else is. */
  #resolver: WorldResolver | undefined;
  #world: WorldRecord | undefined;
  #rows = new RowsInWorld(undefined);

  /** Says whether a file of the workspace is one of them. */
  includes(file: SourceFile, workspace: Workspace): boolean {
    const { row } = file;
    // Not by taking a list apart: that goes through an iterator, for each of ten thousand files.
    const record = file instanceof PlainFile ? file.record : file.records[0];
    if (row === undefined || record === undefined) return file.records.every(hasNoValues);
    const resolver = workspace.worlds;
    const { world } = resolver.resolve(file, record);
    if (world === undefined) return false;
    // Neighbours live in one world.
    if (this.#world !== world.record || this.#resolver !== resolver) {
      this.#world = world.record;
      this.#resolver = resolver;
      this.#rows = new RowsInWorld(workspace.factsOf(world.record));
    }
    return this.#rows.isUnremarkable(file, row, record, workspace.index);
  }
}

function hasNoValues({ kind }: FileRecord): boolean {
  return kind === 'world' || kind === 'stat_package';
}
