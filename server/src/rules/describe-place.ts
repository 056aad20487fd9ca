import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import type { SourceFile } from '../workspace/source-file.ts';

/** What stands at `path`, as the beginning of a sentence: `"world_id"`, `Item 2 of "tags"`, `The NPC state`. */
export function describePlace(file: SourceFile, path: JsonPath): string {
  const last = path.at(-1);
  if (last === undefined) return l10n.t('The {0}', file.kind.label);
  if (!Number.isInteger(Number(last)) || String(last).trim() === '') return `"${last}"`;
  const list = path.at(-2);
  return list === undefined
    ? l10n.t('Item {0}', Number(last) + 1)
    : l10n.t('Item {0} of "{1}"', Number(last) + 1, list);
}
