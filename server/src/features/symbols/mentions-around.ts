import type { JsonPath } from '../../base/json-pointer.ts';
import type { DerivedFacts } from '../../workspace/derived-facts.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { findRecordAround } from '../find-record-around.ts';
import { type FileMention, listFileMentions } from './file-mentions.ts';

/** The ids around the place that was asked about last: people point at one thing after the other in the same file. */
export class MentionsAround implements DerivedFacts {
  #file: SourceFile | undefined;
  #record: unknown;
  #byPlace: ReadonlyMap<string, readonly FileMention[]> = new Map();

  /** Those of a workspace. */
  static of(workspace: Workspace): MentionsAround {
    return workspace.derive(makeMentionsAround);
  }

  /** The ids in the key or value at a path. */
  find(file: SourceFile, path: JsonPath, part: 'key' | 'value'): readonly FileMention[] {
    const record = findRecordAround(file, path);
    // Files never change: a new text makes a new one.
    if (this.#file !== file || this.#record !== record) {
      this.#byPlace = indexByPlace(listFileMentions(file, path));
      this.#file = file;
      this.#record = record;
    }
    return this.#byPlace.get(keyOf(path, part)) ?? [];
  }

  refresh(): Iterable<string> {
    this.#file = undefined;
    return [];
  }
}

function makeMentionsAround(): MentionsAround {
  return new MentionsAround();
}

function indexByPlace(mentions: readonly FileMention[]): ReadonlyMap<string, readonly FileMention[]> {
  const byPlace = new Map<string, FileMention[]>();
  for (const entry of mentions) {
    const key = keyOf(entry.mention.path, entry.mention.part);
    const known = byPlace.get(key);
    if (known === undefined) byPlace.set(key, [entry]);
    else known.push(entry);
  }
  return byPlace;
}

function keyOf(path: JsonPath, part: 'key' | 'value'): string {
  return JSON.stringify([part, ...path.map(String)]);
}
