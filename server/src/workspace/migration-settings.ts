import { isJsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import type { MigrationSettings, PersonalityTarget } from './project-config.ts';

/** More than anyone writes by hand; the schema says the same. */
const MAX_TARGETS = 500;

/** Reads `migrations` of a `statlens.config.json`; what cannot be understood counts as left out. */
export function readMigrationSettings(value: JsonValue | undefined): MigrationSettings {
  const written = isJsonObject(value) ? ownMember(value, 'personality') : undefined;
  if (!isJsonObject(written)) return { personality: undefined };
  const targets = new Map<string, PersonalityTarget>();
  for (const [path, entry] of Object.entries(written).slice(0, MAX_TARGETS)) {
    const target = readTarget(entry);
    if (target !== undefined) targets.set(path, target);
  }
  return { personality: targets };
}

function readTarget(entry: JsonValue): PersonalityTarget | undefined {
  const written = isJsonObject(entry) ? entry : { to: entry };
  const to = ownMember(written, 'to');
  const dot = typeof to === 'string' ? to.lastIndexOf('.') : -1;
  if (typeof to !== 'string' || dot < 1 || dot === to.length - 1) return undefined;
  const value = ownMember(written, 'default');
  return {
    definitionId: to.slice(0, dot),
    axis: to.slice(dot + 1),
    scale: readScale(ownMember(written, 'scale')),
    default: typeof value === 'number' ? value : undefined,
  };
}

function readScale(scale: JsonValue | undefined): PersonalityTarget['scale'] {
  if (typeof scale === 'number' || scale === 'inverse') return scale;
  if (!isJsonObject(scale)) return 1;
  const words = new Map<string, number>();
  for (const [word, number] of Object.entries(scale)) {
    if (typeof number === 'number') words.set(word, number);
  }
  return words;
}
