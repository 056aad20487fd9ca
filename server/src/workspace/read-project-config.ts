import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import type { KindId } from '../kinds/file-kind.ts';
import { fileKinds } from '../kinds/file-kinds.ts';
import { describeBadGlob } from './glob.ts';
import { describeBadIgnoreLine } from './ignore-list.ts';
import { readMigrationSettings } from './migration-settings.ts';
import {
  type ConfigSuppression,
  DEFAULT_PROJECT_CONFIG,
  type Externals,
  type PackageChoice,
  type ProjectConfig,
  type RuleLevel,
  type RuleOverride,
} from './project-config.ts';

/** More than anyone writes by hand; the schema says the same. */
const MAX_PATTERNS = 100;
const MAX_OVERRIDES = 50;
const MAX_IGNORES = 500;
const MAX_IDS = 5000;
/** Each of them is compared with each unknown name, letter by letter. */
const MAX_STARRED_IDS = 100;

const LEVELS: ReadonlySet<JsonValue | undefined> = new Set(['off', 'error', 'warning', 'information']);

/**
 * What a `statlens.config.json` says. Takes any value and never throws: what cannot be understood counts as left out,
 * and the rules about settings report it.
 */
export function readProjectConfig(uri: string, value: JsonValue | undefined): ProjectConfig {
  if (!isJsonObject(value)) return { ...DEFAULT_PROJECT_CONFIG, uri };
  return {
    uri,
    files: readKindPatterns(readObject(value, 'files')),
    ignore: readTexts(value, 'ignore')
      .slice(0, MAX_IGNORES)
      .filter((line) => describeBadIgnoreLine(line) === undefined),
    rules: readLevels(value, 'rules'),
    overrides: readObjects(value, 'overrides').slice(0, MAX_OVERRIDES).map(readOverride),
    world: readWorld(ownMember(value, 'world')),
    packages: readPackages(readObject(value, 'packages')),
    axisStep: readSteps(readObject(value, 'axisStep')),
    externals: readExternals(readObject(value, 'externals')),
    migrations: readMigrationSettings(ownMember(value, 'migrations')),
    suppressions: readList(value, 'suppressions').flatMap(readSuppression),
  };
}

/** A path as people may write it (`./npcs/mara.npc.json`), as we compare it. */
export function normalizePath(path: string): string {
  return path.replace(/^(\.?\/)+/, '');
}

function readKindPatterns(files: JsonObject): ReadonlyMap<KindId, readonly string[]> {
  const patterns = new Map<KindId, readonly string[]>();
  for (const { id } of fileKinds) {
    const globs = id === 'statlens_config' ? [] : readGlobs(files, id);
    if (globs.length > 0) patterns.set(id, globs);
  }
  return patterns;
}

function readLevels(object: JsonObject, key: string): ReadonlyMap<string, RuleLevel> {
  const levels = new Map<string, RuleLevel>();
  for (const [code, level] of Object.entries(readObject(object, key))) {
    if (LEVELS.has(level)) levels.set(code, level as RuleLevel);
  }
  return levels;
}

function readOverride(override: JsonObject): RuleOverride {
  return { files: readGlobs(override, 'files'), rules: readLevels(override, 'rules') };
}

function readWorld(world: JsonValue | undefined): number | string | undefined {
  if (typeof world === 'string' && world !== '') return normalizePath(world);
  return Number.isSafeInteger(world) ? (world as number) : undefined;
}

function readPackages(packages: JsonObject): PackageChoice {
  const builtIn = Array.isArray(ownMember(packages, 'builtIn')) ? readTexts(packages, 'builtIn') : undefined;
  const statsConfig = ownMember(packages, 'statsConfig') === 'overlay' ? 'overlay' : 'complete';
  return { builtIn, files: readGlobs(packages, 'files'), statsConfig };
}

function readSteps(steps: JsonObject): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  for (const [name, step] of Object.entries(steps)) {
    if (typeof step === 'number' && step > 0 && Number.isFinite(step)) read.set(name, step);
  }
  return read;
}

function readExternals(externals: JsonObject): Externals {
  return {
    definitions: readIds(externals, 'definitions'),
    npcs: readIds(externals, 'npcs'),
    worlds: readIds(externals, 'worlds'),
    levels: readIds(externals, 'levels'),
    tiers: readIds(externals, 'tiers'),
  };
}

function readSuppression(suppression: JsonValue, index: number): readonly ConfigSuppression[] {
  if (!isJsonObject(suppression)) return [];
  const code = ownMember(suppression, 'code');
  const file = ownMember(suppression, 'file');
  const pointer = ownMember(suppression, 'pointer') ?? '';
  const reason = ownMember(suppression, 'reason');
  if (typeof code !== 'string' || typeof file !== 'string' || typeof pointer !== 'string') return [];
  return [
    {
      code,
      file: normalizePath(file),
      pointer,
      reason: typeof reason === 'string' ? reason : undefined,
      index,
    },
  ];
}

function readGlobs(object: JsonObject, key: string): readonly string[] {
  const patterns = readTexts(object, key).slice(0, MAX_PATTERNS);
  return patterns.filter((pattern) => describeBadGlob(pattern) === undefined);
}

function readTexts(object: JsonObject, key: string): readonly string[] {
  return readList(object, key).filter((item) => typeof item === 'string');
}

/** Ids may be numbers in the game's files, and are compared as texts here. */
function readIds(object: JsonObject, key: string): readonly string[] {
  let starred = 0;
  return readList(object, key)
    .filter((item) => typeof item === 'string' || Number.isSafeInteger(item))
    .map(String)
    .filter((id) => !id.includes('*') || ++starred <= MAX_STARRED_IDS)
    .slice(0, MAX_IDS);
}

function readObjects(object: JsonObject, key: string): readonly JsonObject[] {
  return readList(object, key).filter(isJsonObject);
}

function readList(object: JsonObject, key: string): readonly JsonValue[] {
  const value = ownMember(object, key);
  return Array.isArray(value) ? value : [];
}

function readObject(object: JsonObject, key: string): JsonObject {
  const value = ownMember(object, key);
  return isJsonObject(value) ? value : {};
}
