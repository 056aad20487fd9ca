import type { JsonPath } from '../../base/json-pointer.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { FileMention } from './file-mentions.ts';
import { MentionsAround } from './mentions-around.ts';
import type { StatSymbol } from './stat-symbol.ts';
import { SymbolResolver } from './symbol-resolver.ts';

/** An id in a file and what it stands for. */
export interface Occurrence extends FileMention {
  readonly file: SourceFile;
  /** The nearest thing that is meant; several where the place counts for several worlds. */
  readonly symbols: readonly StatSymbol[];
}

/**
 * The ids in the key or value at a path, each with what it stands for; one in nearly all places, two in the entity key of
 * a pair of NPCs, none where there is no id. Answers for broken files as far as they could be read.
 */
export function listOccurrencesAt(
  workspace: Workspace,
  file: SourceFile,
  path: JsonPath,
  part: 'key' | 'value',
): readonly Occurrence[] {
  const resolver = new SymbolResolver(workspace);
  return MentionsAround.of(workspace)
    .find(file, path, part)
    .flatMap((entry) => {
      const symbols = resolver.resolve(file, entry);
      return symbols.length === 0 ? [] : [{ ...entry, file, symbols }];
    });
}

/** What the key or value at a path stands for; undefined where there is no id. Of a pair of NPCs the first. */
export function occurrenceAt(
  workspace: Workspace,
  file: SourceFile,
  path: JsonPath,
  part: 'key' | 'value',
): Occurrence | undefined {
  return listOccurrencesAt(workspace, file, path, part)[0];
}
