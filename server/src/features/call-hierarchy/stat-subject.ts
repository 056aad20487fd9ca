import { isSamePath } from '../../base/compare-paths.ts';
import type { JsonPath } from '../../base/json-pointer.ts';
import { findEntityOfRecord, listEffectiveStatsUnder } from '../../effective/effective-entity.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Occurrence } from '../symbols/occurrence-at.ts';
import type { StatSymbol } from '../symbols/stat-symbol.ts';

/** A stat that is asked about: an axis or, with effective stats, the value of an entity on it. */
export interface StatSubject {
  readonly file: SourceFile;
  readonly occurrence: Occurrence;
  readonly symbol: StatSymbol;
  readonly definitionId: string;
  readonly axis: string;
  /** Undefined for an axis by itself, as it is declared. */
  readonly effective: EffectiveStats | undefined;
}

/** The stat that an axis stands for in its place; undefined when the place is about something else. */
export function findStatSubject(workspace: Workspace, occurrence: Occurrence): StatSubject | undefined {
  const { file, record, mention, symbols } = occurrence;
  const [symbol] = symbols;
  if (symbol?.kind !== 'axis' || symbol.definitionId === undefined) return undefined;
  const entity = record && findEntityOfRecord(workspace, file, record);
  const all = entity === undefined ? [] : listEffectiveStatsUnder(workspace, entity, symbol.definitionId);
  const block = mention.path.slice(0, -1);
  const own = all.find((stats) => isPartOf(stats, file.uri, block));
  return {
    file,
    occurrence,
    symbol,
    definitionId: symbol.definitionId,
    axis: symbol.name,
    // A modifier stands in no block: an NPC has one set of stats, and it is about that.
    effective: own ?? (entity?.kind === 'npc' ? all[0] : undefined),
  };
}

function isPartOf({ layers, replaced }: EffectiveStats, uri: string, path: JsonPath): boolean {
  return [...layers, ...replaced].some((layer) => layer.uri === uri && isSamePath(layer.path, path));
}
