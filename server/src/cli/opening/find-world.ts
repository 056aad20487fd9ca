import { isBelow } from '../../base/uri.ts';
import type { RecordIndex } from '../../workspace/record-index.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { CliError } from '../cli-error.ts';
import { EXIT_CODE } from '../exit-code.ts';
import type { Target } from './targets.ts';

/** A world, and how people call it. */
export interface NamedWorld {
  readonly world: ReturnType<RecordIndex['worlds']>[number];
  /** `world 7 "Harbour Town"`. */
  readonly label: string;
  /** The path of its file. */
  readonly place: string;
}

/** Where a world is looked for. */
export interface WorldSearch {
  readonly nameOf: (uri: string) => string;
  /** The folder to begin with. */
  readonly folder: Target;
  /** What `--world` names when it is taken for a path. */
  readonly path: Target | undefined;
}

/**
 * The world that `--world` names by its id or file; without it the only one in the folder, else the only one of the
 * project around it. Throws when that is not one.
 */
export function findWorld(workspace: Workspace, name: string | undefined, search: WorldSearch): NamedWorld {
  const all = workspace.index.worlds().map((world) => nameWorld(world, search.nameOf));
  const candidates = name === undefined ? findNearest(all, search) : findNamed(all, name, search);
  const [only, second] = candidates;
  if (only !== undefined && second === undefined) return only;
  if (only !== undefined) {
    const fact =
      name === undefined ? 'there are several worlds; name one with --world' : `${name} is not one world`;
    throw new CliError(EXIT_CODE.usage, `${fact}:`, listWorlds(candidates));
  }
  if (name === undefined || all.length === 0) {
    throw new CliError(EXIT_CODE.nothingMatched, 'there is no world here');
  }
  const fact = `there is no world ${JSON.stringify(name)}; the worlds here:`;
  throw new CliError(EXIT_CODE.nothingMatched, fact, listWorlds(all));
}

function findNearest(all: readonly NamedWorld[], { folder }: WorldSearch): readonly NamedWorld[] {
  const inside = all.filter(({ world }) => isBelow(world.file.uri, folder.uri));
  return inside.length > 0 ? inside : all;
}

function findNamed(all: readonly NamedWorld[], name: string, { path }: WorldSearch): readonly NamedWorld[] {
  const withId = all.filter(({ world: { record } }) => String(record.id) === name && record.id !== undefined);
  if (withId.length > 0 || path === undefined || path.type === 'missing') return withId;
  return all.filter(({ world: { file } }) => file.uri === path.uri || isBelow(file.uri, path.uri));
}

function nameWorld(world: NamedWorld['world'], nameOf: (uri: string) => string): NamedWorld {
  const { id, name } = world.record;
  const place = nameOf(world.file.uri);
  const quoted = name === undefined ? undefined : JSON.stringify(name);
  const words = [id, quoted].filter((word) => word !== undefined);
  return { world, place, label: words.length === 0 ? `the world in ${place}` : `world ${words.join(' ')}` };
}

function listWorlds(worlds: readonly NamedWorld[]): readonly string[] {
  return worlds.map(({ label, place }) => `  ${label} (${place})`);
}
