import { type JsonObject, type JsonValue, ownMember, setOwnMember } from '../../base/json-value.ts';
import {
  type EffectiveEntity,
  listEffectiveStats,
  listFileEntities,
} from '../../effective/effective-entity.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { findEffectiveEntity, nameEntity } from '../effective-stats.ts';
import { NestedMembers } from '../nested-members.ts';
import { toPlainText } from '../plain-text.ts';

/** The two sides that are compared: what is written, and what the game makes of it. */
export type StatsSide = 'base' | 'effective';

type Members = Record<string, JsonValue>;

/**
 * One side of the stats of a file's entities as JSON: `definition -> axis -> value`, for sessions `definition -> entity
 * key -> axis -> value`; below the entity's name when the file has several. Members stand in one order on both sides, so
 * that a comparison shows values that differ and nothing else. Without entities a comment says why.
 */
export function renderStatsJson(workspace: Workspace, file: SourceFile | undefined, side: StatsSide): string {
  if (file === undefined) return '// This is no stat file.\n{}\n';
  const entities = listFileEntities(workspace, file);
  const [only, second] = entities;
  if (only === undefined) {
    const reason = findEffectiveEntity(workspace, { uri: file.uri });
    return `// ${typeof reason === 'string' ? toPlainText(reason, 400) : ''}\n{}\n`;
  }
  const shown: Members = second === undefined ? collectStats(workspace, only, side) : {};
  if (second !== undefined) {
    for (const [index, entity] of entities.entries()) {
      const name = nameEntity(entity);
      const key = Object.hasOwn(shown, name) || name === file.uri ? `${index + 1}` : name;
      setOwnMember<JsonValue>(shown, key, collectStats(workspace, entity, side));
    }
  }
  return `${JSON.stringify(shown, null, 2)}\n`;
}

function collectStats(workspace: Workspace, entity: EffectiveEntity, side: StatsSide): Members {
  const shown = new NestedMembers<JsonValue>();
  for (const effective of listEffectiveStats(workspace, entity)) {
    shown.set(effective.definitionId, effective.entityKey, orderMembers(effective, side));
  }
  return shown.members;
}

/** The members of one side: first those that are written, in their order, then what the game adds. */
function orderMembers(effective: EffectiveStats, side: StatsSide): JsonObject {
  const written = findWritten(effective);
  const shown = side === 'base' ? written : effective.stats;
  const ordered: Members = {};
  for (const key of new Set([...Object.keys(written), ...Object.keys(effective.stats)])) {
    const value = ownMember(shown, key);
    if (value !== undefined) setOwnMember(ordered, key, value);
  }
  return ordered;
}

/** What stands in the entity's own file: an NPC's base values, the values that count for an entity of a session. */
function findWritten({ layers }: EffectiveStats): JsonObject {
  return layers.find(({ layer }) => layer !== 'instance' && layer !== 'runtime')?.stats ?? {};
}
