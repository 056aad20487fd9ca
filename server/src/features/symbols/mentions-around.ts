import type { JsonPath } from '../../base/json-pointer.ts';
import type { KnownMentions } from '../../model/mentions/session-mentions.ts';
import type { DerivedFacts } from '../../workspace/derived-facts.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { findRecordAround } from '../find-record-around.ts';
import { type FileMention, listFileMentions } from './file-mentions.ts';

/**
 * The ids of the file that was asked about last, and those around one place: people point at one thing after the other in
 * the same file, and an editor asks for links, colours and highlights of it after every keystroke.
 */
export class MentionsAround implements DerivedFacts {
  #whole: SourceFile | undefined;
  #all: readonly FileMention[] = [];
  #file: SourceFile | undefined;
  #record: unknown;
  #around: readonly FileMention[] = [];
  readonly #known: KnownMentions = new WeakMap();

  /** Those of a workspace. */
  static of(workspace: Workspace): MentionsAround {
    return workspace.derive(makeMentionsAround);
  }

  /** All ids in a file. */
  list(file: SourceFile): readonly FileMention[] {
    // Files never change: a new text makes a new one.
    if (this.#whole !== file) {
      this.#all = listFileMentions(file, undefined, this.#known);
      this.#whole = file;
    }
    return this.#all;
  }

  /** The ids in the key or value at a path. */
  find(file: SourceFile, path: JsonPath, part: 'key' | 'value'): readonly FileMention[] {
    return this.#listAround(file, path).filter(
      ({ mention }) => mention.part === part && isSamePath(mention.path, path),
    );
  }

  #listAround(file: SourceFile, path: JsonPath): readonly FileMention[] {
    if (this.#whole === file) return this.#all;
    const record = findRecordAround(file, path);
    if (this.#file !== file || this.#record !== record) {
      this.#around = listFileMentions(file, path, this.#known);
      this.#file = file;
      this.#record = record;
    }
    return this.#around;
  }

  refresh(): Iterable<string> {
    this.#whole = undefined;
    this.#file = undefined;
    return [];
  }
}

function makeMentionsAround(): MentionsAround {
  return new MentionsAround();
}

/** From the end on: places in one file have their beginnings in common. */
function isSamePath(one: JsonPath, other: JsonPath): boolean {
  if (one.length !== other.length) return false;
  for (let i = one.length - 1; i >= 0; i--) if (String(one[i]) !== String(other[i])) return false;
  return true;
}
