import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { EditOperation, Fix } from '../../base/problem.ts';
import { needsMigration } from '../../engine/legacy/migrate-world-meta.ts';
import { isEmptyValue } from '../../engine/values/is-empty-value.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import { listMisspelled, readLevelSpelling, readTierSpelling } from '../../model/legacy-spelling.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** Old sections in a spelling that the game never read. */
export const legacyUnsupportedSpelling: Rule = {
  code: 'legacy/unsupported-spelling',
  severity: 'warning',
  summary: 'Old tiers or levels are written in a way that the game does not read.',
  why: 'The old sections were written down in several ways, and the game reads only one: a list of tiers with "min" and "max" under "default", and a list of levels with "minAffinity", "maxTension" and so on under "levels". From names with ranges it makes a world without tiers and levels, and on a table under "default" or levels without a threshold it knows it fails and behaves as if the world had no stats. What the world showed in the days of the old sections were the built-in tiers and levels of the game.',
  bad: `{
  "name": "Harbour Town",
  "meta": {
    "relationship_schemas": {
      "stranger": { "min": 0, "max": 9 },
      "acquaintance": { "min": 10, "max": 29 },
      "friend": { "min": 30, "max": 59 },
      "close_friend": { "min": 60, "max": 79 },
      "lover": { "min": 80, "max": 100 }
    }
  }
}
`,
  good: `{
  "name": "Harbour Town",
  "meta": {
    "stats_config": {
      "definitions": {
        "relationships": {
          "id": "relationships",
          "axes": [{ "name": "affinity" }],
          "tiers": [
            { "id": "stranger", "axis_name": "affinity", "min": 0, "max": 9 },
            { "id": "acquaintance", "axis_name": "affinity", "min": 10, "max": 29 },
            { "id": "friend", "axis_name": "affinity", "min": 30, "max": 59 },
            { "id": "close_friend", "axis_name": "affinity", "min": 60, "max": 79 },
            { "id": "lover", "axis_name": "affinity", "min": 80 }
          ]
        }
      }
    }
  }
}
`,
  records: ['world'],
  check: (context) => {
    for (const { meta } of context.recordsOf('world')) {
      // Beside a stats_config nothing of it is read, however it is spelled.
      if (meta === undefined || !needsMigration(meta.value)) continue;
      checkTiers(
        context,
        [...meta.path, 'relationship_schemas'],
        ownMember(meta.value, 'relationship_schemas'),
      );
      checkLevels(context, [...meta.path, 'intimacy_schema'], ownMember(meta.value, 'intimacy_schema'));
    }
  },
};

function tellFailure(): string {
  return l10n.t('the game fails to convert it and behaves as if the world had no stats');
}

function checkTiers(context: RuleContext, path: JsonPath, section: JsonValue | undefined): void {
  const spelling = readTierSpelling(section);
  if (spelling === undefined || !isJsonObject(section)) return;
  if (spelling === 'table') {
    context.report({
      path: [...path, 'default'],
      part: 'key',
      message: l10n.t('"default" holds a table instead of a list of tiers; {0}', tellFailure()),
      fixes: offerTierList(path, section),
    });
  } else {
    context.report({
      path,
      part: 'key',
      message: isEmptyValue(ownMember(section, 'default') ?? null)
        ? l10n.t(
            '"relationship_schemas" holds names instead of a list under "default"; the game finds no tiers in it',
          )
        : l10n.t(
            '"relationship_schemas" holds names instead of a list, and "default" is one of them; {0}',
            tellFailure(),
          ),
      // The list would need the name that one of the tiers has.
      fixes: Object.hasOwn(section, 'default') ? [] : [offerList(path, section, 'default', 'tiers')],
    });
  }
}

/** Lifts the list out of the table, where the table holds nothing else. */
function offerTierList(path: JsonPath, section: JsonObject): readonly Fix[] {
  const table = ownMember(section, 'default');
  const tiers = isJsonObject(table) ? ownMember(table, 'tiers') : undefined;
  if (!isJsonObject(table) || !Array.isArray(tiers) || Object.keys(table).length > 1) return [];
  const spare = findSpareKey(section);
  return [
    makeChoice(
      l10n.t('Rewrite the tiers as the game reads them'),
      ...tiers.flatMap((tier, index) => renameBounds([...path, 'default', 'tiers', index], tier)),
      {
        kind: 'move-member',
        path: [...path, 'default', 'tiers'],
        into: path,
        key: spare,
        index: Object.keys(section).indexOf('default') + 1,
      },
      // A comment above the table stays where the table was, and so comes to stand above the list.
      { kind: 'remove', path: [...path, 'default'] },
      { kind: 'rename-key', path: [...path, spare], key: 'default' },
    ),
  ];
}

/** A key that the section does not have yet. */
function findSpareKey(section: JsonObject): string {
  let key = 'default_table';
  while (Object.hasOwn(section, key)) key += '_';
  return key;
}

function renameBounds(path: JsonPath, tier: JsonValue): EditOperation[] {
  if (!isJsonObject(tier)) return [];
  return ['min', 'max'].flatMap((bound) => {
    const written = `affinity_${bound}`;
    if (!Object.hasOwn(tier, written) || Object.hasOwn(tier, bound)) return [];
    return [{ kind: 'rename-key', path: [...path, written], key: bound } as const];
  });
}

function checkLevels(context: RuleContext, path: JsonPath, section: JsonValue | undefined): void {
  const spelling = readLevelSpelling(section);
  if (spelling === undefined || !isJsonObject(section)) return;
  if (spelling === 'map') {
    context.report({
      path,
      part: 'key',
      message: l10n.t(
        '"intimacy_schema" holds names instead of a list under "levels"; the game finds no levels in it',
      ),
      fixes: [offerList(path, section, 'levels', 'levels')],
    });
    return;
  }
  const levels = ownMember(section, 'levels');
  (Array.isArray(levels) ? levels : []).forEach((level, index) => {
    if (isJsonObject(level)) checkLevel(context, [...path, 'levels', index], level);
  });
}

function checkLevel(context: RuleContext, path: JsonPath, level: JsonObject): void {
  const renamed = listMisspelled(level);
  const [first] = renamed;
  if (first === undefined) return;
  const known = Object.keys(level).some((key) => KNOWN.test(key) && level[key] !== null);
  const names = renamed.map(([written]) => quoteText(written)).join(', ');
  const id = ownMember(level, 'id');
  const whose = typeof id === 'string' ? l10n.t(' of level {0}', quoteText(id)) : '';
  context.report({
    path: [...path, first[0]],
    part: 'key',
    message: l10n.t(
      '{0}{1} {2} that the game reads; {3}',
      names,
      whose,
      renamed.length === 1 ? l10n.t('is no spelling') : l10n.t('are no spellings'),
      known
        ? l10n.t('the level loses what is asked there')
        : l10n.t(
            'left without conditions, the level makes it fail to convert the section and behave as if the world had no stats',
          ),
    ),
    fixes: [
      makeChoice(
        l10n.t('Rename to {0}', renamed.map(([, read]) => quoteText(read)).join(', ')),
        ...renameThresholds(path, level),
      ),
    ],
  });
}

const KNOWN = /^(?:min|max)(?:Affinity|Trust|Chemistry|Tension)$/;

function renameThresholds(path: JsonPath, level: JsonObject): EditOperation[] {
  return listMisspelled(level)
    .filter(([, read]) => !Object.hasOwn(level, read))
    .map(([written, read]) => ({ kind: 'rename-key', path: [...path, written], key: read }));
}

/** Turns names to objects into a list of objects with an id, under `key`. */
function offerList(path: JsonPath, section: JsonObject, key: string, what: 'tiers' | 'levels'): Fix {
  const names = Object.keys(section);
  return makeChoice(
    what === 'tiers'
      ? l10n.t('Rewrite the tiers as the game reads them')
      : l10n.t('Rewrite the levels as the game reads them'),
    ...names.flatMap((name) => nameEntry([...path, name], name, section[name] ?? null)),
    { kind: 'insert-member', path, key, json: '[]' },
    ...names.map((name) => ({ kind: 'move-item', path: [...path, name], into: [...path, key] }) as const),
  );
}

function nameEntry(path: JsonPath, name: string, entry: JsonValue): EditOperation[] {
  if (!isJsonObject(entry)) return [];
  return [
    ...renameThresholds(path, entry),
    { kind: 'set-member', path, key: 'id', index: 0, json: JSON.stringify(name) },
  ];
}
