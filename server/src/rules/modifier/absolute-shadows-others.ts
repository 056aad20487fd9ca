import * as l10n from '@vscode/l10n';
import { ownMember } from '../../base/json-value.ts';
import type { ModifierList, WrittenModifier } from '../../model/modifier-lists.ts';
import { type FirstAbsolute, findFirstAbsolutes } from '../find-first-absolutes.ts';
import { makeAxisTest } from '../make-axis-test.ts';
import { makeChoice } from '../make-fix.ts';
import { describeEffect, nameModifier } from '../modifier-subject.ts';
import { MODIFIER_TYPES } from '../modifier-types.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** A modifier that an absolute one on the same axis makes meaningless. */
export const modifierAbsoluteShadowsOthers: Rule = {
  code: 'modifier/absolute-shadows-others',
  severity: 'warning',
  summary: 'A modifier never counts, because an absolute one sets the same axis.',
  why: "Where the modifiers of an axis include absolute ones, the game takes the value of the first of them in the list and looks at no other, in front of it or behind it. Where that value is no number, the game fails. An NPC's own modifiers come before those of its state. Reported are modifiers that an absolute one in the same list, or in a state one of the NPC itself, makes meaningless.",
  bad: `//- stats_config.json
{
  "definitions": { "attributes": { "id": "attributes", "axes": [{ "name": "mana" }] } }
}
//- salt-charm.item.json
{
  "id": 5,
  "name": "Salt charm",
  "stats_metadata": {
    "attributes": {
      "modifiers": [
        { "type": "additive", "axis": "mana", "value": 10 },
        { "type": "absolute", "axis": "mana", "value": 50 }
      ]
    }
  }
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
  "stats_metadata": { "attributes": { "modifiers": [{ "type": "absolute", "axis": "mana", "value": 50 }] } }
}
`,
  records: ['npc', 'npc_state', 'item', 'location'],
  check: (context) => {
    for (const list of context.modifierLists) {
      const absolute = findFirstAbsolutes(context, list);
      if (absolute.size === 0) continue;
      const isAxis = makeAxisTest(context, list);
      for (const modifier of list.modifiers) {
        const axis = ownMember(modifier.value, 'axis');
        // Under other names the game looks at none of them, which another rule tells.
        const first = typeof axis === 'string' && isAxis(axis) ? absolute.get(axis) : undefined;
        if (
          first !== undefined &&
          first.modifier !== modifier &&
          MODIFIER_TYPES.has(ownMember(modifier.value, 'type'))
        )
          report(context, list, modifier, first);
      }
    }
  },
};

function report(
  context: RuleContext,
  list: ModifierList,
  modifier: WrittenModifier,
  first: FirstAbsolute,
): void {
  const where = first.uri === undefined ? '' : l10n.t(' of the NPC itself');
  context.report({
    path: modifier.path,
    message: l10n.t(
      '{0} never counts; an absolute modifier{1} {2}, and the game looks at no other on that axis',
      nameModifier(list, modifier),
      where,
      describeEffect(first.modifier),
    ),
    related: [
      {
        path: first.modifier.path,
        ...(first.uri === undefined ? {} : { uri: first.uri }),
        message: `${nameModifier(first.list, first.modifier)} ${describeEffect(first.modifier)}`,
      },
    ],
    fixes: [makeChoice(l10n.t('Remove the modifier'), { kind: 'remove', path: modifier.path })],
  });
}
