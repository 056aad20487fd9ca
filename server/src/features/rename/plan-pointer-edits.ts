import { isAtOrBelow } from '../../base/compare-paths.ts';
import { formatPointer, type JsonPath, parsePointer } from '../../base/json-pointer.ts';
import { joinUri, parentUri } from '../../base/uri.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { FileOccurrences } from '../symbols/find-occurrences.ts';
import { isInScope, type SymbolScope } from '../symbols/stat-symbol.ts';
import { type FileEdits, replaceStrings } from './replace-strings.ts';

/** A key that gets another name. */
interface RenamedKey {
  readonly path: JsonPath;
  readonly key: string;
}

/**
 * The edits of the suppressions in `statlens.config.json` files that point at or below renamed keys: what is hidden there
 * stays hidden.
 */
export async function planPointerEdits(
  workspace: Workspace,
  scope: SymbolScope,
  found: readonly FileOccurrences[],
  newName: string,
): Promise<readonly FileEdits[]> {
  const renamed = listRenamedKeys(found, newName);
  const planned: FileEdits[] = [];
  for (const file of workspace.files()) {
    if (file.kind.id !== 'statlens_config' || !isInScope(scope, file)) continue;
    const moved = workspace.configOf(file.uri).suppressions.flatMap((suppression) => {
      const keys = renamed.get(joinUri(parentUri(file.uri), suppression.file));
      const pointer = keys && movePointer(suppression.pointer, keys);
      if (pointer === undefined) return [];
      return [{ text: pointer, path: ['suppressions', suppression.index, 'pointer'] }];
    });
    const edited = await replaceStrings(workspace, file, moved);
    if (edited !== undefined) planned.push(edited);
  }
  return planned;
}

function listRenamedKeys(found: readonly FileOccurrences[], newName: string) {
  const renamed = new Map<string, RenamedKey[]>();
  for (const { file, occurrences } of found) {
    const keys = occurrences.flatMap(({ mention: { path, part, before, after } }) =>
      part === 'key' ? [{ path, key: `${before}${newName}${after}` }] : [],
    );
    if (keys.length > 0) renamed.set(file.uri, keys);
  }
  return renamed;
}

/** A pointer after keys on its way were renamed; undefined when none was. */
function movePointer(pointer: string, keys: readonly RenamedKey[]): string | undefined {
  const before = parsePointer(pointer);
  const after = [...before];
  for (const { path, key } of keys) {
    if (isAtOrBelow(before, path)) after[path.length - 1] = key;
  }
  const moved = formatPointer(after);
  return moved === formatPointer(before) ? undefined : moved;
}
