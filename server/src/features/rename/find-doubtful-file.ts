import * as l10n from '@vscode/l10n';
import { hasBrokenJson } from '../../workspace/has-broken-json.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { describePath } from '../describe-path.ts';
import { describeSymbol, quoteName } from '../symbols/describe-symbol.ts';
import { isInScope, type StatSymbol } from '../symbols/stat-symbol.ts';

/**
 * A file of which nobody can tell whether it means a symbol, as one sentence: one that cannot be read, or that is broken
 * and holds the name somewhere. Undefined when there is none.
 */
export async function findDoubtfulFile(
  workspace: Workspace,
  symbol: StatSymbol,
): Promise<string | undefined> {
  for (const file of workspace.files()) {
    if (!isInScope(symbol.scope, file)) continue;
    const doubt = await describeDoubt(workspace, file, symbol);
    if (doubt !== undefined) return `${quoteName(describePath(file.uri))} ${doubt}`;
  }
  return undefined;
}

async function describeDoubt(workspace: Workspace, file: SourceFile, symbol: StatSymbol) {
  const what = describeSymbol(symbol);
  if (file.refusal !== undefined)
    return l10n.t('cannot be read, so nobody can tell whether it means {0}', what);
  if (!hasBrokenJson(file)) return undefined;
  const located = await workspace.locate(file.uri);
  if (located?.text.includes(symbol.name) === false) return undefined;
  return l10n.t('is no valid JSON, so nobody can tell whether it means {0}; mend it first', what);
}
