import type { NpcRecord } from '../model/records.ts';
import { byUri, type Indexed } from './record-index.ts';
import type { SourceFile } from './source-file.ts';

/** The NPCs of all projects by name, as they are at one moment. Built on one pass, so only when someone asks. */
export class NpcDirectory {
  readonly #byName = new Map<string, Indexed<NpcRecord>[]>();
  /** The projects and the families of projects that hold any NPC with an id. */
  readonly #populated = new Set<string>();

  constructor(files: Iterable<SourceFile>) {
    for (const file of files) {
      for (const record of file.records) {
        if (record.kind !== 'npc' || record.id === undefined) continue;
        this.#populated.add(file.project);
        if (file.family !== '') this.#populated.add(file.family);
        for (const name of new Set(listSpellings(record.name))) {
          const known = this.#byName.get(name);
          if (known === undefined) this.#byName.set(name, [{ file, record }]);
          else known.push({ file, record });
        }
      }
    }
  }

  /** Says whether the files that `from` may refer to hold any NPC at all; else they are kept elsewhere. */
  hasAny(from: SourceFile): boolean {
    return this.#populated.has(from.project) || (from.family !== '' && this.#populated.has(from.family));
  }

  /**
   * The NPCs that `from` may mean by a name: case, spaces and dashes do not matter, and the first word of the name
   * will do (`mara` for "Mara Teague"). Only those of its own project, if it has any; sorted by uri.
   */
  find(name: string, from: SourceFile): readonly Indexed<NpcRecord>[] {
    const found = this.#byName.get(foldName(name)) ?? [];
    const own = found.filter(({ file }) => file.project === from.project);
    const meant =
      own.length > 0 ? own : found.filter(({ file }) => from.family !== '' && file.family === from.family);
    return meant.length > 1 ? meant.sort(byUri) : meant;
  }
}

/** Longer names are not looked up: nobody writes them as a key. */
const LONGEST = 64;

function listSpellings(name: string | undefined): readonly string[] {
  if (name === undefined || name.length > LONGEST) return [];
  return [foldName(name), foldName(name.trim().split(/\s/, 1)[0] ?? '')].filter(
    (spelling) => spelling !== '',
  );
}

function foldName(name: string): string {
  return name
    .slice(0, LONGEST + 1)
    .toLowerCase()
    .replace(/[\s_.-]/g, '');
}
