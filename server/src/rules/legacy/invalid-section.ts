import { type JsonPath, parsePointer } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { Report } from '../../base/problem.ts';
import { valueAt } from '../../base/value-at.ts';
import type { ConfigError } from '../../engine/config/config-error.ts';
import { needsMigration } from '../../engine/legacy/migrate-world-meta.ts';
import { validateLegacyWorldMeta } from '../../engine/legacy/validate-legacy-world-meta.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import { readLevelSpelling, readTierSpelling } from '../../model/legacy-spelling.ts';
import { pathFromPointer } from '../path-from-pointer.ts';
import type { Rule } from '../rule.ts';

/** Old sections for which the game refuses to save the world. */
export const legacyInvalidSection: Rule = {
  code: 'legacy/invalid-section',
  severity: 'error',
  summary: 'An old section of a world is not as the game accepts it.',
  why: 'Whenever a world is saved, the game checks its old sections ("relationship_schemas", "intimacy_schema", "npc_mood_schema" and "reputation_schemas") and refuses the whole world when anything is wrong in them: bounds outside 0 to 100, a minimum above its maximum, an id that exists twice, tiers that overlap, a level without a threshold, a missing member. It does so also beside a "stats_config", which is not checked then.',
  bad: `{
  "name": "Harbour Town",
  "meta": {
    "npc_mood_schema": {
      "moods": [
        { "id": "calm", "valence_min": 0, "valence_max": 50, "arousal_min": 0, "arousal_max": 40 },
        { "id": "calm", "valence_min": 50, "valence_max": 100, "arousal_min": 0, "arousal_max": 40 }
      ]
    }
  }
}
`,
  good: `{
  "name": "Harbour Town",
  "meta": {
    "npc_mood_schema": {
      "moods": [
        { "id": "calm", "valence_min": 0, "valence_max": 50, "arousal_min": 0, "arousal_max": 40 },
        { "id": "content", "valence_min": 50, "valence_max": 100, "arousal_min": 0, "arousal_max": 40 }
      ]
    }
  }
}
`,
  records: ['world'],
  check: (context) => {
    for (const { meta } of context.recordsOf('world')) {
      if (meta === undefined) continue;
      const told = listSectionsToldElsewhere(meta.value);
      const repeated: RepeatedId[] = [];
      for (const error of validateLegacyWorldMeta(meta.value).errors) {
        const [section = ''] = parsePointer(error.pointer);
        if (!told.has(section)) context.reportIfRoom(() => toReport(meta.value, meta.path, error, repeated));
      }
    }
  },
};

/** What legacy/unsupported-spelling and file/wrong-type say enough of. */
function listSectionsToldElsewhere(meta: JsonObject): ReadonlySet<string> {
  const told = new Set(['', 'schema_version']);
  if (!needsMigration(meta)) return told;
  if (readTierSpelling(ownMember(meta, 'relationship_schemas')) !== undefined)
    told.add('relationship_schemas');
  if (readLevelSpelling(ownMember(meta, 'intimacy_schema')) !== undefined) told.add('intimacy_schema');
  return told;
}

function toReport(meta: JsonObject, metaPath: JsonPath, error: ConfigError, repeated: RepeatedId[]): Report {
  const within = pathFromPointer(meta, error.pointer);
  const { message } = error;
  if (error.code !== 'legacy/duplicate-id') {
    const isKey = error.missing !== undefined && typeof within.at(-1) === 'string';
    return { path: [...metaPath, ...within], message, ...(isKey && { part: 'key' }) };
  }
  // The game tells only in which section an id exists twice.
  const place = listRepeatedIds(valueAt(meta, within), within).find(
    ({ id, path }) =>
      error.fact.includes(quoteText(id)) && !repeated.some((other) => isSame(other.path, path)),
  );
  if (place === undefined) return { path: [...metaPath, ...within], message, part: 'key' };
  repeated.push(place);
  return { path: [...metaPath, ...place.path], message };
}

interface RepeatedId {
  readonly id: string;
  readonly path: JsonPath;
}

/** The ids of objects in lists at or below a value that an object before them has. */
function listRepeatedIds(section: JsonValue | undefined, path: JsonPath): readonly RepeatedId[] {
  const seen = new Set<string>();
  return listIds(section, path).filter(({ id }) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated;
  });
}

/** A section is no deeper than three levels. */
function listIds(value: JsonValue | undefined, path: JsonPath, depth = 3): readonly RepeatedId[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      const id = isJsonObject(item) ? ownMember(item, 'id') : undefined;
      return typeof id === 'string' ? [{ id, path: [...path, index, 'id'] }] : [];
    });
  }
  if (!isJsonObject(value) || depth === 0) return [];
  return Object.entries(value).flatMap(([key, member]) => listIds(member, [...path, key], depth - 1));
}

function isSame(a: JsonPath, b: JsonPath): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}
