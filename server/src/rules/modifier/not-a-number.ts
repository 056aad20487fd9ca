import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { type JsonValue, ownMember } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { findDefinition } from '../../effective/compute-effective.ts';
import { convertToFloat } from '../../engine/convert-to-float.ts';
import { describeValue } from '../../engine/describe-value.ts';
import { quoteText } from '../../engine/quote-text.ts';
import { StatEngineError } from '../../engine/stat-engine-error.ts';
import type { WrittenModifier } from '../../model/modifier-lists.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** A modifier whose value makes the game fail. */
export const modifierNotANumber: Rule = {
  code: 'modifier/not-a-number',
  severity: 'error',
  summary: 'The value of a modifier is not a number.',
  why: 'The game insists on a number here and fails on null, lists, objects and texts that are no number, so that none of the stats of the definition are computed. A number in quotes, true and false are accepted. Values that the game never reads, behind an absolute modifier for one, are not reported.',
  bad: `//- stats_config.json
{
  "definitions": { "attributes": { "id": "attributes", "axes": [{ "name": "mana" }] } }
}
//- salt-charm.item.json
{
  "id": 5,
  "name": "Salt charm",
  "stats_metadata": { "attributes": { "modifiers": [{ "type": "additive", "axis": "mana", "value": null }] } }
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
    for (const { record, definitionId, modifiers } of context.modifierLists) {
      const { world } = context.workspace.worlds.resolve(context.file, record);
      const definition = findDefinition(context.workspace, world, definitionId);
      // Modifiers of a definition that there is not are never applied, which another rule tells.
      if (definition === 'no-definition') continue;
      for (const [axis, onAxis] of groupByAxis(modifiers)) {
        if (typeof definition !== 'string' && !definition.axisByName.has(axis)) continue;
        for (const modifier of listRead(onAxis)) checkValue(context, modifier, axis, definitionId);
      }
    }
  },
};

function groupByAxis(modifiers: readonly WrittenModifier[]): Map<string, WrittenModifier[]> {
  const groups = new Map<string, WrittenModifier[]>();
  for (const modifier of modifiers) {
    const axis = ownMember(modifier.value, 'axis');
    if (typeof axis !== 'string') continue;
    const known = groups.get(axis);
    if (known === undefined) groups.set(axis, [modifier]);
    else known.push(modifier);
  }
  return groups;
}

/** The modifiers whose values the game reads: the first absolute one alone, else all of the other two types. */
function listRead(modifiers: readonly WrittenModifier[]): readonly WrittenModifier[] {
  const absolute = modifiers.find(({ value }) => ownMember(value, 'type') === 'absolute');
  if (absolute !== undefined) return [absolute];
  return modifiers.filter(({ value }) => READ_TYPES.has(ownMember(value, 'type')));
}

const READ_TYPES: ReadonlySet<JsonValue | undefined> = new Set(['additive', 'multiplicative']);

function checkValue(
  context: RuleContext,
  modifier: WrittenModifier,
  axis: string,
  definitionId: string,
): void {
  const value = ownMember(modifier.value, 'value');
  if (value === undefined || isConvertible(value)) return;
  const found = typeof value === 'string' ? l10n.t('the text {0}', quoteText(value)) : describeValue(value);
  context.report({
    path: [...modifier.path, 'value'],
    message: l10n.t(
      'The value of a modifier for {0} is {1}, not a number; the game fails to compute {2} as soon as it applies it',
      quoteText(axis),
      found,
      quoteText(definitionId),
    ),
    fixes: offerFixes(modifier.path, value),
  });
}

function isConvertible(value: JsonValue): boolean {
  try {
    convertToFloat(value, l10n.t('A modifier value'));
    return true;
  } catch (error) {
    if (error instanceof StatEngineError) return false;
    throw error;
  }
}

function offerFixes(path: JsonPath, value: JsonValue): readonly Fix[] {
  const written = typeof value === 'string' ? /^\s*([+-]?\d+)[.,](\d+)\s*$/.exec(value) : null;
  const remove = makeChoice(l10n.t('Remove the modifier'), { kind: 'remove', path });
  if (written === null) return [remove];
  const json = String(Number(`${written[1]}.${written[2]}`));
  return [
    makeChoice(l10n.t('Change to {0}', json), { kind: 'replace-value', path: [...path, 'value'], json }),
    remove,
  ];
}
