import * as l10n from '@vscode/l10n';
import { isJsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import { lazy } from '../../base/lazy.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import type { ModifierList, WrittenModifier } from '../../model/modifier-lists.ts';
import { findFirstAbsolutes } from '../find-first-absolutes.ts';
import { makeAxisTest } from '../make-axis-test.ts';
import { makeChoice } from '../make-fix.ts';
import { describeEffect, nameModifier } from '../modifier-subject.ts';
import { MODIFIER_TYPES } from '../modifier-types.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** A modifier that should have ended. */
export const modifierExpired: Rule = {
  code: 'modifier/expired',
  severity: 'warning',
  summary: 'A modifier has expired, and the game still applies it.',
  why: 'The game never looks at "expires_at": whoever ends a modifier has to take it out of the list. A modifier counts as expired when its date lies before today, or before the date on which the file itself says it was last changed. Dates without a time zone are taken as UTC; numbers and other texts are not judged.',
  bad: `//- stats_config.json
{
  "definitions": { "attributes": { "id": "attributes", "axes": [{ "name": "mana" }] } }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "attributes": { "mana": 40 } } }
//- mara.npc_state.json
{
  "npc_id": 12,
  "updated_at": "2026-03-02T10:00:00Z",
  "stats": {},
  "stats_metadata": {
    "attributes": {
      "modifiers": [
        { "type": "additive", "axis": "mana", "value": 10, "source": "tea", "expires_at": "2026-03-01T18:00:00Z" }
      ]
    }
  }
}
`,
  good: `//- stats_config.json
{
  "definitions": { "attributes": { "id": "attributes", "axes": [{ "name": "mana" }] } }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "attributes": { "mana": 40 } } }
//- mara.npc_state.json
{
  "npc_id": 12,
  "updated_at": "2026-03-02T10:00:00Z",
  "stats": {},
  "stats_metadata": { "attributes": { "modifiers": [] } }
}
`,
  records: ['npc', 'npc_state', 'item', 'location'],
  check: (context) => {
    for (const list of context.modifierLists) {
      const now = findLatestTime(context, list);
      if (now !== undefined) checkList(context, list, now);
    }
  },
};

function checkList(context: RuleContext, list: ModifierList, now: number): void {
  const mayCount = lazy(() => makeTest(context, list));
  for (const modifier of list.modifiers) {
    const written = ownMember(modifier.value, 'expires_at');
    const end = readTime(written, 'end');
    if (end === undefined || end >= now) continue;
    context.report({
      path: [...modifier.path, 'expires_at'],
      message: mayCount()(modifier)
        ? l10n.t(
            '{0} expired at {1}; the game never looks at that and still {2}',
            nameModifier(list, modifier),
            quoteText(String(written)),
            describeEffect(modifier),
          )
        : l10n.t(
            '{0} expired at {1}, which the game never looks at; it stays in the list until somebody takes it out',
            nameModifier(list, modifier),
            quoteText(String(written)),
          ),
      fixes: [makeChoice(l10n.t('Remove the modifier'), { kind: 'remove', path: modifier.path })],
    });
  }
}

/** A test for modifiers of a list that the game may apply; why it ignores the others anyway, other rules tell. */
function makeTest(context: RuleContext, list: ModifierList): (modifier: WrittenModifier) => boolean {
  const mayApply = makeAxisTest(context, list);
  const absolutes = findFirstAbsolutes(context, list);
  return (modifier) => {
    const { axis, type } = modifier.value;
    if (typeof axis !== 'string' || typeof type !== 'string' || !MODIFIER_TYPES.has(type)) return false;
    // Without a value it would change nothing.
    if (!Object.hasOwn(modifier.value, 'value')) return false;
    return mayApply(axis) && (absolutes.get(axis)?.modifier ?? modifier) === modifier;
  };
}

/** The latest moment that is known to have passed: when the record was written, or when the workspace was opened. */
function findLatestTime(context: RuleContext, { record }: ModifierList): number | undefined {
  const value = context.valueAt(record.path);
  const written = isJsonObject(value)
    ? [ownMember(value, 'updated_at'), ownMember(value, 'created_at')].map((time) => readTime(time, 'start'))
    : [];
  const known = [context.workspace.openedAt, ...written].filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

const DAY_EDGES = { start: 'T00:00:00Z', end: 'T23:59:59.999Z' } as const;
const DATE = /^\d{4}-\d\d-\d\d$/;
const DATE_AND_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?$/i;

/** An ISO 8601 time, or the start or end of such a date, in milliseconds since 1970; undefined for anything else. */
function readTime(value: JsonValue | undefined, edge: 'start' | 'end'): number | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const [, date, clock, zone = 'Z'] = DATE_AND_TIME.exec(text) ?? [];
  const iso = DATE.test(text) ? text + DAY_EDGES[edge] : date && `${date}T${clock}${zone.toUpperCase()}`;
  const time = iso === undefined ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? undefined : time;
}
