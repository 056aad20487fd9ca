import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { collectNpcModifiers, computeEffectiveNpc, findNpcParts } from '../../effective/effective-npc.ts';
import { findFailure } from '../../engine/computing/find-failure.ts';
import { convertToFloat } from '../../engine/values/convert-to-float.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import type { WrittenModifier } from '../../model/modifier-lists.ts';
import type { NpcRecord } from '../../model/records.ts';
import type { JudgedBlock } from '../checked-block.ts';
import { describeNoNumber } from '../describe-no-number.ts';
import { findFirstAbsolutes } from '../find-first-absolutes.ts';
import { makeAxisTest } from '../make-axis-test.ts';
import { makeChoice } from '../make-fix.ts';
import { offerNumber } from '../offer-number.ts';
import { readModifiedValue } from '../read-modified-value.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** A value that makes the game fail because a modifier applies: its own, or one of those that it applies to. */
export const modifierNotANumber: Rule = {
  code: 'modifier/not-a-number',
  severity: 'error',
  summary: 'The value of a modifier, or one among those it applies to, is not a number.',
  why: 'The game insists on a number here and fails on null, lists, objects and texts that are no number, so that none of the stats of the definition are computed. A number in quotes, true and false are accepted. As soon as an NPC has a modifier under a definition, the same holds for the values of all axes of that definition, also those that nothing modifies. Values that the game never reads, behind an absolute modifier for one, are not reported.',
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
    for (const block of context.judgedBlocks) checkModified(context, block);
    for (const record of context.recordsOf('npc')) checkInherited(context, record);
    for (const list of context.modifierLists) {
      const isAxis = makeAxisTest(context, list);
      const absolutes = findFirstAbsolutes(context, list);
      for (const [axis, onAxis] of groupByAxis(list.modifiers)) {
        if (!isAxis(axis)) continue;
        for (const modifier of listRead(onAxis, absolutes.get(axis)?.modifier))
          checkValue(context, modifier, axis, list.definitionId);
      }
    }
  },
};

/** Checks the values that modifiers apply to: without any, the game would accept them. */
function checkModified(context: RuleContext, block: JudgedBlock): void {
  for (const { axis } of block.definition.axes) {
    const value = ownMember(block.stats, axis.name);
    if (value === undefined || typeof value === 'number') continue;
    if (readModifiedValue(block, axis.name) !== 'fails') continue;
    const path = block.memberPath(axis.name);
    const message = l10n.t(
      '{0} is {1}, not a number; modifiers apply to the NPC, so the game fails to compute {2}',
      quoteText(axis.name),
      describeNoNumber(value),
      quoteText(block.definitionId),
    );
    context.report({ path, message, fixes: offerNumber(path, value) });
  }
}

/**
 * Checks the values that modifiers apply to and that an NPC has from its character instance. They are told at the NPC: an
 * instance may belong to several, and not all of them have modifiers.
 */
function checkInherited(context: RuleContext, record: NpcRecord): void {
  if (record.instanceId === undefined) return;
  const { workspace, file } = context;
  const parts = findNpcParts(workspace, { file, record });
  const { world } = workspace.worlds.resolve(file, record);
  const inherited = parts.instance?.record.stats?.value;
  if (world === undefined || !isJsonObject(inherited)) return;
  for (const [id, { axes }] of workspace.factsOf(world.record).definitions) {
    if (!Object.hasOwn(inherited, id) || collectNpcModifiers(parts, id).length === 0) continue;
    const { layers } = computeEffectiveNpc(workspace, parts, id);
    for (const { axis } of axes) {
      const giver = layers.findLast(({ stats }) => Object.hasOwn(stats, axis.name));
      const value = giver?.layer === 'instance' ? ownMember(giver.stats, axis.name) : undefined;
      if (giver === undefined || value === undefined) continue;
      if (findFailure(() => convertToFloat(value, axis.name)) === undefined) continue;
      context.report({
        path: [...record.path, 'character_instance_id'],
        message: l10n.t(
          '{0} is {1} in the character instance, not a number; modifiers apply to the NPC, so the game fails to compute {2}',
          quoteText(axis.name),
          describeNoNumber(value),
          quoteText(id),
        ),
        related: [
          {
            uri: giver.uri,
            path: [...giver.path, axis.name],
            message: l10n.t('The value that is not a number'),
          },
        ],
      });
    }
  }
}

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

/** The modifiers whose values the game reads: only the absolute one that counts alone, else all of the other two types. */
function listRead(
  modifiers: readonly WrittenModifier[],
  absolute: WrittenModifier | undefined,
): readonly WrittenModifier[] {
  return absolute === undefined
    ? modifiers.filter(({ value }) => READ_TYPES.has(ownMember(value, 'type')))
    : modifiers.filter((modifier) => modifier === absolute);
}

const READ_TYPES: ReadonlySet<JsonValue | undefined> = new Set(['additive', 'multiplicative']);

function checkValue(
  context: RuleContext,
  modifier: WrittenModifier,
  axis: string,
  definitionId: string,
): void {
  const value = ownMember(modifier.value, 'value');
  if (value === undefined || findFailure(() => convertToFloat(value, axis)) === undefined) return;
  context.report({
    path: [...modifier.path, 'value'],
    message: l10n.t(
      'The value of a modifier for {0} is {1}, not a number; the game fails to compute {2} as soon as it applies it',
      quoteText(axis),
      describeNoNumber(value),
      quoteText(definitionId),
    ),
    fixes: offerFixes(modifier.path, value),
  });
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
