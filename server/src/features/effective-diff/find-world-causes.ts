import type { WorldRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import { type CauseContext, type DiffedEntity, type DiffSide, pathIn } from './pair-entities.ts';

/**
 * The files whose edits gave an entity another world, or its world other definitions: the entity's own when it names
 * another world, the world's, those of stat packages under it, and the config that chooses between them. Paths.
 */
export function findWorldCauses({ before, after, entity }: CauseContext): Set<string> {
  const causes = new Set<string>();
  const old = entity.before && listSources(before, entity.before);
  const now = entity.after && listSources(after, entity.after);
  for (const path of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
    if (old?.get(path) !== now?.get(path)) causes.add(path);
  }
  return causes;
}

/** All that a world and its definitions depend on: per file what it says about that, as text to compare. */
function listSources(side: DiffSide, entity: DiffedEntity): Map<string, string> {
  const { workspace } = side;
  const { file, record } = entity;
  const { world } = workspace.worlds.resolve(file, record);
  const sources = new Map<string, string>();
  const add = (uri: string, what: unknown) => {
    const path = pathIn(side, uri);
    sources.set(path, `${sources.get(path) ?? ''}${JSON.stringify(what)}\n`);
  };
  add(file.uri, ['world', record.worldId ?? null]);
  for (const uri of new Set([file.uri, world?.file.uri ?? file.uri])) addConfig(side, uri, add);
  const candidates = world === undefined ? workspace.index.worlds() : [world];
  for (const each of candidates) add(each.file.uri, describeWorld(each));
  for (const each of workspace.index.packages()) add(each.file.uri, each.record.value);
  return sources;
}

function addConfig({ workspace }: DiffSide, uri: string, add: (uri: string, what: unknown) => void): void {
  const config = workspace.configOf(uri);
  if (config.uri !== undefined) {
    add(config.uri, [config.world ?? null, config.packages, [...config.files], config.ignore]);
  }
}

function describeWorld({ record: { id, config, meta } }: Indexed<WorldRecord>): unknown {
  return [id ?? null, config?.value ?? meta?.value ?? null];
}
