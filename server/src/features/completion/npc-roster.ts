import type { CharacterInstanceRecord, NpcRecord } from '../../model/records.ts';
import type { DerivedFacts } from '../../workspace/derived-facts.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Place } from './place.ts';

/** Somebody who can be referred to by id. */
export interface RosterEntry {
  readonly file: SourceFile;
  readonly record: NpcRecord | CharacterInstanceRecord;
}

/** The NPCs and character instances of all files that have an id: read once, then told of every change. */
export class NpcRoster implements DerivedFacts {
  readonly #workspace: Workspace;
  readonly #byFile = new Map<string, readonly RosterEntry[]>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    for (const file of workspace.files()) this.#read(file);
  }

  /** Everybody whom the files that `from` may refer to hold, file by file. */
  *listAround(from: SourceFile): Iterable<RosterEntry> {
    for (const entries of this.#byFile.values()) {
      const file = entries[0]?.file;
      if (file === undefined) continue;
      if (file.project !== from.project && (from.family === '' || file.family !== from.family)) continue;
      yield* entries;
    }
  }

  refresh(uris: ReadonlySet<string>): readonly string[] {
    for (const uri of uris) {
      const file = this.#workspace.getFile(uri);
      if (file === undefined) this.#byFile.delete(uri);
      else this.#read(file);
    }
    return [];
  }

  #read(file: SourceFile): void {
    const found: RosterEntry[] = [];
    for (const record of file.records) {
      if (record.kind !== 'npc' && record.kind !== 'character_instance') continue;
      if (record.id !== undefined) found.push({ file, record });
    }
    if (found.length > 0) this.#byFile.set(file.uri, found);
    else this.#byFile.delete(file.uri);
  }
}

/** For `Workspace.derive`. */
export function makeNpcRoster(workspace: Workspace): NpcRoster {
  return new NpcRoster(workspace);
}

/** An id that no NPC around has yet: the one behind the highest. */
export function nextNpcId({ workspace, file }: Place): number {
  let highest = 0;
  for (const { record } of workspace.derive(makeNpcRoster).listAround(file)) {
    if (typeof record.id === 'number' && record.id > highest) highest = record.id;
  }
  return highest < Number.MAX_SAFE_INTEGER ? highest + 1 : 1;
}
