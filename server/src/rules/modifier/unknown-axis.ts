import * as l10n from '@vscode/l10n';
import { ownMember } from '../../base/json-value.ts';
import type { Fix } from '../../base/problem.ts';
import { findDefinition } from '../../effective/compute-effective.ts';
import type { RawReason } from '../../effective/effective-stats.ts';
import type { PreparedDefinition } from '../../engine/config/prepare-definition.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import type { ModifierList, WrittenModifier } from '../../model/modifier-lists.ts';
import type { WorldResolution } from '../../workspace/world-resolver.ts';
import { describeIgnored } from '../describe-ignored.ts';
import { makeChoice } from '../make-fix.ts';
import { nameModifier } from '../modifier-subject.ts';
import { offerName } from '../offer-name.ts';
import { offerNewAxis } from '../offer-new-axis.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** A modifier that acts on no axis of its definition. */
export const modifierUnknownAxis: Rule = {
  code: 'modifier/unknown-axis',
  severity: 'warning',
  summary: 'A modifier names no axis of its definition.',
  why: "The game sorts modifiers by their axis and looks up each axis of the definition. A modifier under any other name, or without one, is never looked at: its bonus is lost. But an NPC whose modifiers under a definition name any axis, even a wrong one, is computed as with modifiers: axes without a value start at 0, and what is no axis is dropped. The definition is that of the entity's world under which the modifier stands.",
  bad: `//- stats_config.json
{
  "definitions": { "attributes": { "id": "attributes", "axes": [{ "name": "mana" }] } }
}
//- salt-charm.item.json
{
  "id": 5,
  "name": "Salt charm",
  "stats_metadata": { "attributes": { "modifiers": [{ "type": "additive", "axis": "manna", "value": 10 }] } }
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
      const resolution = context.workspace.worlds.resolve(context.file, list.record);
      const definition = findDefinition(context.workspace, resolution.world, list.definitionId);
      for (const modifier of list.modifiers) {
        checkModifier(context, list, modifier, { resolution, definition });
      }
    }
  },
};

/** What the modifiers of a list are judged by. */
interface Judge {
  readonly resolution: WorldResolution;
  readonly definition: PreparedDefinition | RawReason;
}

function checkModifier(
  context: RuleContext,
  list: ModifierList,
  modifier: WrittenModifier,
  { resolution, definition }: Judge,
): void {
  const axis = ownMember(modifier.value, 'axis');
  if (axis === undefined || axis === null) {
    const message = l10n.t(
      '{0} names no axis; the game has nothing to apply it to',
      nameModifier(list, modifier),
    );
    const path = axis === null ? [...modifier.path, 'axis'] : modifier.path;
    context.report({ path, message, fixes: offerAxes(modifier, definition) });
    return;
  }
  if (typeof axis !== 'string' || typeof definition === 'string' || definition.axisByName.has(axis)) return;
  const { definitionId } = list;
  const meant = suggestName(axis, definition.axisByName.keys());
  const path = [...modifier.path, 'axis'];
  context.report({
    path,
    message: l10n.t(
      '{0} is no axis of {1}; {2}{3}',
      quoteText(axis),
      quoteText(definitionId),
      describeIgnored(context, list, modifier),
      meant?.question ?? '',
    ),
    fixes: [
      ...offerName({ path, isKey: false }, meant),
      ...(meant?.certain ? [] : offerNewAxis(context, { resolution, definitionId }, axis)),
    ],
  });
}

/** Where a definition has one axis, it is the one that was meant. */
function offerAxes(
  { path, value }: WrittenModifier,
  definition: PreparedDefinition | RawReason,
): readonly Fix[] {
  if (typeof definition === 'string') return [];
  const [only, second] = definition.axes;
  if (only === undefined || second !== undefined) return [];
  const json = JSON.stringify(only.axis.name);
  return [
    makeChoice(
      l10n.t('Name the axis {0}', quoteText(only.axis.name)),
      Object.hasOwn(value, 'axis')
        ? { kind: 'replace-value', path: [...path, 'axis'], json }
        : { kind: 'insert-member', path, key: 'axis', json },
    ),
  ];
}
