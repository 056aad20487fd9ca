import * as l10n from '@vscode/l10n';
import { type JsonValue, ownMember } from '../../base/json-value.ts';
import type { EditOperation, Fix } from '../../base/problem.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import type { ModifierList, WrittenModifier } from '../../model/modifier-lists.ts';
import { describeIgnored } from '../describe-ignored.ts';
import { makeChoice, makeSafeFix } from '../make-fix.ts';
import { nameModifier } from '../modifier-subject.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** A modifier of a kind that the game does not know. */
export const modifierUnknownType: Rule = {
  code: 'modifier/unknown-type',
  severity: 'warning',
  summary: 'A modifier has a type that the game does not know.',
  why: 'The game knows "additive", "multiplicative" and "absolute", in exactly this spelling. A modifier of any other type, or of none, stays in the list and changes no value. But an NPC that has a modifier for an axis, even such a one, is computed as with modifiers: axes without a value start at 0, and what is no axis is dropped.',
  bad: `//- stats_config.json
{
  "definitions": { "attributes": { "id": "attributes", "axes": [{ "name": "mana" }] } }
}
//- salt-charm.item.json
{
  "id": 5,
  "name": "Salt charm",
  "stats_metadata": { "attributes": { "modifiers": [{ "type": "bonus", "axis": "mana", "value": 10 }] } }
}
`,
  good: `//- stats_config.json
{
  "definitions": { "attributes": { "id": "attributes", "axes": [{ "name": "mana" }] } }
}
//- salt-charm.item.json
{
  "id": 5,
  "name": "Salt charm",
  "stats_metadata": { "attributes": { "modifiers": [{ "type": "additive", "axis": "mana", "value": 10 }] } }
}
`,
  records: ['npc', 'npc_state', 'item', 'location'],
  check: (context) => {
    for (const list of context.modifierLists) {
      for (const modifier of list.modifiers) {
        const type = ownMember(modifier.value, 'type');
        if (typeof type !== 'string' || !TYPES.includes(type)) report(context, list, modifier, type);
      }
    }
  },
};

const TYPES: readonly string[] = ['additive', 'multiplicative', 'absolute'];

/** What people write when they do not remember the game's own words. */
const SYNONYMS: ReadonlyMap<string, string> = new Map(
  [
    [
      'additive',
      'add',
      'added',
      'addition',
      'bonus',
      'malus',
      'penalty',
      'flat',
      'plus',
      '+',
      'increase',
      'offset',
    ],
    [
      'multiplicative',
      'multiply',
      'multiplier',
      'mult',
      'mul',
      'factor',
      'percent',
      'percentage',
      'scale',
      '*',
      'x',
    ],
    ['absolute', 'set', 'override', 'replace', 'fixed', 'fix', 'constant', 'force', '='],
  ].flatMap(([type = '', ...words]) => words.map((word) => [word, type] as const)),
);

function report(
  context: RuleContext,
  list: ModifierList,
  modifier: WrittenModifier,
  type: JsonValue | undefined,
): void {
  const { path } = modifier;
  const exists = type !== undefined;
  const ignored = describeIgnored(context, list, modifier);
  const all = TYPES.map((name) => makeTypeFix(path, name, exists));
  if (typeof type !== 'string') {
    const message = l10n.t(
      '{0} has {1}; {2}',
      nameModifier(list, modifier),
      exists ? l10n.t('a type that is no text') : l10n.t('no type'),
      ignored,
    );
    context.report({ path: exists ? [...path, 'type'] : path, message, fixes: all });
    return;
  }
  const meant = suggestName(type, TYPES) ?? suggestSynonym(SYNONYMS.get(type.trim().toLowerCase()));
  const hint = meant?.question ?? l10n.t('; it knows only "additive", "multiplicative" and "absolute"');
  context.report({
    path: [...path, 'type'],
    message: l10n.t('{0} is no type of modifier; {1}{2}', quoteText(type), ignored, hint),
    fixes: meant === undefined ? all : [offer(path, meant)],
  });
}

function suggestSynonym(name: string | undefined) {
  return name === undefined
    ? undefined
    : { name, certain: false, question: l10n.t('; did you mean "{0}"?', name) };
}

function offer(path: WrittenModifier['path'], meant: { name: string; certain: boolean }): Fix {
  return meant.certain
    ? makeSafeFix(l10n.t('Change to "{0}"', meant.name), writeType(path, meant.name, true))
    : makeTypeFix(path, meant.name, true);
}

function makeTypeFix(path: WrittenModifier['path'], name: string, exists: boolean): Fix {
  return makeChoice(
    exists ? l10n.t('Change to "{0}"', name) : l10n.t('Add the type "{0}"', name),
    writeType(path, name, exists),
  );
}

function writeType(path: WrittenModifier['path'], name: string, exists: boolean): EditOperation {
  const json = JSON.stringify(name);
  return exists
    ? { kind: 'replace-value', path: [...path, 'type'], json }
    : { kind: 'insert-member', path, key: 'type', json };
}
