import { isJsonObject, type JsonValue } from '../base/json-value.ts';
import { baseName, parentUri } from '../base/uri.ts';
import type { FileKind } from './file-kind.ts';
import { fileKinds } from './file-kinds.ts';
import { statlensBaselineKind } from './statlens-baseline.ts';
import { statlensConfigKind } from './statlens-config.ts';

/** The name of the file that marks a project's root and holds its settings. */
export const CONFIG_FILE_NAME = 'statlens.config.json';

const CONFIG_END = `/${CONFIG_FILE_NAME}`;

/** Says whether `uri` names a `statlens.config.json`. */
export function isConfigFile(uri: string): boolean {
  return uri.endsWith(CONFIG_END);
}

/** The name of the file that records the problems that are known. */
export const BASELINE_FILE_NAME = 'statlens.baseline.json';

const BASELINE_END = `/${BASELINE_FILE_NAME}`;

/** Says whether `uri` names a `statlens.baseline.json`. */
export function isBaselineFile(uri: string): boolean {
  return uri.endsWith(BASELINE_END);
}

/** Says whether `uri` ends like that of a JSON file, not like that of a folder. */
export function isJsonName(uri: string): boolean {
  return /\.jsonc?$/i.test(uri);
}

const KIND_OF_NAME: ReadonlyMap<string, FileKind> = new Map(
  fileKinds.flatMap((kind) => kind.names.map((name) => [name, kind] as const)),
);

/** The kind that a file's own name tells (`mara.npc.json`, `world.jsonc`); undefined when it tells none. */
export function findKindByName(uri: string): FileKind | undefined {
  const word = findWordOfName(uri);
  // Nearly every name is written in small letters; only others are worth a second try.
  return KIND_OF_NAME.get(word) ?? findOddName(uri, word.toLowerCase());
}

/** The last word of a file's name before `.json`: what may tell its kind. */
export function findWordOfName(uri: string): string {
  const end = uri.endsWith('.json') ? uri.length - 5 : uri.search(/(\.jsonc?)?$/i);
  const start = Math.max(uri.lastIndexOf('.', end - 1), uri.lastIndexOf('/', end - 1)) + 1;
  return uri.slice(start, end);
}

function findOddName(uri: string, word: string): FileKind | undefined {
  if (word === 'config' && isConfigFile(uri)) return statlensConfigKind;
  return word === 'baseline' && isBaselineFile(uri) ? statlensBaselineKind : KIND_OF_NAME.get(word);
}

/** The kind of the files in a folder of that name (`npcs/`); the nearest such folder below `root` decides. */
export function findKindByFolder(uri: string, root: string): FileKind | undefined {
  for (let folder = parentUri(uri); folder.length > root.length; folder = parentUri(folder)) {
    const name = baseName(folder).toLowerCase();
    const kind = fileKinds.find((candidate) => candidate.folders.includes(name));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** The kind whose members `value` has; for an array its first object decides. */
export function findKindByShape(value: JsonValue | undefined): FileKind | undefined {
  const sample = Array.isArray(value) ? value.find(isJsonObject) : value;
  if (!isJsonObject(sample)) return undefined;
  return fileKinds.find((kind) => kind.matchesShape(sample));
}
