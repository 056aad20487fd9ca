import { joinUri } from '../../base/uri.ts';
import type { WorldRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import { type CauseContext, type DiffedEntity, type DiffSide, pathIn } from './pair-entities.ts';

/**
 * The files whose edits gave an entity another world, or its world other definitions: the entity's own when it names
 * another world, the world's, those of stat packages under it, and the config that chooses between them. Paths.
 */
export function findWorldCauses({ before, after, entity }: CauseContext): Set<string> {
  const places = findPlaces({ before, after, entity });
  const causes = new Set<string>();
  const old = entity.before && listSources(before, entity.before, places);
  const now = entity.after && listSources(after, entity.after, places);
  for (const path of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
    if (old?.get(path) !== now?.get(path)) causes.add(path);
  }
  return causes;
}

/** What is looked at in both states, so that nothing is taken for an edit that is only looked at in one. */
interface Places {
  /** The paths of the entity and its world in either state, whose settings count. */
  readonly governed: ReadonlySet<string>;
  /** The paths of the worlds that it is in; undefined when all matter, because in one state it is in none. */
  readonly worlds: ReadonlySet<string> | undefined;
  /** The path under which what the entity itself says is compared, wherever its file has gone. */
  readonly home: string;
}

function findPlaces({ before, after, entity }: CauseContext): Places {
  const sides: readonly (readonly [DiffSide, DiffedEntity | undefined])[] = [
    [before, entity.before],
    [after, entity.after],
  ];
  const governed = new Set<string>();
  const worlds = new Set<string>();
  let hasNoWorld = false;
  let home = '';
  for (const [side, found] of sides) {
    if (found === undefined) continue;
    const world = findWorld(side, found);
    home = pathIn(side, found.file.uri);
    governed.add(home);
    if (world === undefined) hasNoWorld = true;
    else worlds.add(pathIn(side, world.file.uri));
  }
  for (const world of worlds) governed.add(world);
  return { governed, worlds: hasNoWorld ? undefined : worlds, home };
}

function findWorld({ workspace }: DiffSide, { file, record }: DiffedEntity) {
  return workspace.worlds.resolve(file, record).world;
}

/** All that a world and its definitions depend on: per file what it says about that, as text to compare. */
function listSources(
  side: DiffSide,
  entity: DiffedEntity,
  { governed, worlds, home }: Places,
): Map<string, string> {
  const { workspace, root } = side;
  const sources = new Map<string, string>([[home, `${entity.record.worldId ?? null}\n`]]);
  const add = (uri: string, what: unknown) => {
    const path = pathIn(side, uri);
    sources.set(path, `${sources.get(path) ?? ''}${JSON.stringify(what)}\n`);
  };
  for (const path of governed) addConfig(side, joinUri(root, path), add);
  for (const each of workspace.index.worlds()) {
    if (worlds?.has(pathIn(side, each.file.uri)) !== false) add(each.file.uri, describeWorld(each));
  }
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
