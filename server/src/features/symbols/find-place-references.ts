import { isJsonObject } from '../../base/json-value.ts';
import { listIdentityMentions } from '../../model/mentions/identity-mentions.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { FileOccurrences } from './find-occurrences.ts';
import type { Occurrence } from './occurrence-at.ts';
import { isInScope, type StatSymbol } from './stat-symbol.ts';
import { SymbolResolver } from './symbol-resolver.ts';

/**
 * The plain files that name a location. Where an NPC lives has nothing to do with its stats, so it is not kept, and the
 * files are read again for it. None for any other symbol.
 */
export async function findPlaceReferences(
  workspace: Workspace,
  symbol: StatSymbol,
): Promise<readonly FileOccurrences[]> {
  if (symbol.kind !== 'location') return [];
  const resolver = new SymbolResolver(workspace);
  const found: FileOccurrences[] = [];
  for (const file of workspace.files()) {
    if (!file.isPlain || !isInScope(symbol.scope, file)) continue;
    const occurrences = await listPlaces(workspace, resolver, file, symbol);
    if (occurrences.length > 0) found.push({ file, occurrences });
  }
  return found;
}

async function listPlaces(
  workspace: Workspace,
  resolver: SymbolResolver,
  file: SourceFile,
  symbol: StatSymbol,
): Promise<readonly Occurrence[]> {
  const [record] = file.records;
  const located = await workspace.locate(file.uri);
  if (record === undefined || located?.text.includes('_location_') !== true) return [];
  const written = parse(located.text);
  if (!isJsonObject(written)) return [];
  return listIdentityMentions(record, written).flatMap((mention) => {
    if (mention.kind !== symbol.kind || mention.name !== symbol.name) return [];
    const symbols = resolver.resolve(file, { mention, record });
    return symbols.some(({ key }) => key === symbol.key) ? [{ mention, record, file, symbols }] : [];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
