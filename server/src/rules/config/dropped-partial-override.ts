import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { readLevel } from '../../engine/config/read-level.ts';
import { readTier } from '../../engine/config/read-tier.ts';
import { readWhole } from '../../engine/config/read-whole.ts';
import { isEmptyValue } from '../../engine/values/is-empty-value.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import { makeSafeFix } from '../make-fix.ts';
import { listOverriddenDefinitions, type OverriddenDefinition } from '../overridden-definitions.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { toPortableJson } from '../to-portable-json.ts';

/** The lists that the game merges by id, and how it reads an item of theirs. */
const LISTS = [
  { key: 'tiers', read: readTier, tellNameless: tellNamelessTier, tellIncomplete: tellIncompleteTier },
  { key: 'levels', read: readLevel, tellNameless: tellNamelessLevel, tellIncomplete: tellIncompleteLevel },
] as const;

/** A tier or level of an overlay that is not complete in itself, so that the game drops it. */
export const configDroppedPartialOverride: Rule = {
  code: 'config/dropped-partial-override',
  severity: 'warning',
  summary: 'A tier or level that is laid over that of a package is not complete, and vanishes.',
  why: 'A tier or level of an overlay takes the place of the one with the same id as a whole: members that it does not write are not taken over from the package. If it is not complete in itself, the game drops it without a word, and then neither the old one nor the new one is left. This rule looks at projects whose statlens.config.json says `"packages": { "statsConfig": "overlay" }`.',
  bad: `//- statlens.config.json
{ "packages": { "statsConfig": "overlay" } }
//- stats_config.json
{
  "definitions": {
    "relationships": {
      "tiers": [{ "id": "friend", "min": 33 }]
    }
  }
}
`,
  good: `//- statlens.config.json
{ "packages": { "statsConfig": "overlay" } }
//- stats_config.json
{
  "definitions": {
    "relationships": {
      "tiers": [{ "id": "friend", "min": 33, "axis_name": "affinity", "max": 59.99 }]
    }
  }
}
`,
  records: ['world'],
  check: (context) => {
    if (context.config.packages.statsConfig !== 'overlay') return;
    for (const definition of listOverriddenDefinitions(context)) {
      for (const list of LISTS) checkList(context, definition, list);
    }
  },
};

function checkList(
  context: RuleContext,
  { path, value, base, packageId }: OverriddenDefinition,
  { key, read, tellNameless, tellIncomplete }: (typeof LISTS)[number],
): void {
  const written = ownMember(value, key);
  if (!Array.isArray(written)) return;
  written.forEach((item, index) => {
    if (!isJsonObject(item)) return;
    const at = [...path, key, index];
    const id = ownMember(item, 'id');
    if (id === undefined || isEmptyValue(id)) {
      context.report({
        path: at,
        message: tellNameless(),
      });
      return;
    }
    const [error] = readWhole(read, item).errors;
    // An id that is a list or an object makes the game fail, which is an error of its own.
    if (error === undefined || typeof id === 'object') return;
    const replaced: JsonObject | undefined = base[key].find((each) => each.id === id);
    const name = quoteText(typeof id === 'string' ? id : JSON.stringify(id));
    const fact = error.fact;
    const result =
      replaced === undefined
        ? l10n.t('and it vanishes')
        : l10n.t('and that of the package {0} is gone with it', quoteText(packageId));
    context.report({
      path: at,
      message: tellIncomplete(name, fact, result),
      fixes: replaced === undefined ? [] : complete(at, item, replaced, read),
    });
  });
}

function tellNamelessTier(): string {
  return l10n.t('A tier of this overlay has no id; the game skips it');
}

function tellNamelessLevel(): string {
  return l10n.t('A level of this overlay has no id; the game skips it');
}

function tellIncompleteTier(name: string, fact: string, result: string): string {
  return l10n.t(
    'The tier {0} is not complete: {1}; the game drops it without a word, {2}',
    name,
    fact,
    result,
  );
}

function tellIncompleteLevel(name: string, fact: string, result: string): string {
  return l10n.t(
    'The level {0} is not complete: {1}; the game drops it without a word, {2}',
    name,
    fact,
    result,
  );
}

/** Offers to write what the package's own tier or level has besides, when that makes it whole. */
function complete(
  path: JsonPath,
  item: JsonObject,
  replaced: JsonObject,
  read: (typeof LISTS)[number]['read'],
): readonly Fix[] {
  const missing = Object.entries(replaced).filter(
    (entry): entry is [string, Exclude<JsonValue, null>] =>
      entry[1] !== null && !Object.hasOwn(item, entry[0]),
  );
  const whole = { ...item, ...Object.fromEntries(missing) };
  if (readWhole(read, whole).value === undefined) return [];
  const operations = missing.map(
    ([key, value]) => ({ kind: 'insert-member', path, key, json: toPortableJson(value) }) as const,
  );
  return [makeSafeFix(l10n.t('Take over what is missing from the package'), ...operations)];
}
