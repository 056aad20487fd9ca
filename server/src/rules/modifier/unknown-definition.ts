import * as l10n from '@vscode/l10n';
import { isJsonObject } from '../../base/json-value.ts';
import { findDefinition } from '../../effective/compute-effective.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import type { ModifierList } from '../../model/modifier-lists.ts';
import { isExternal } from '../is-external.ts';
import { isNoteKey } from '../is-note-key.ts';
import { offerName } from '../offer-name.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** Modifiers for a definition that the world does not have. */
export const modifierUnknownDefinition: Rule = {
  code: 'modifier/unknown-definition',
  severity: 'warning',
  summary: "Modifiers stand under a definition that the entity's world does not have.",
  why: 'Modifiers act while the game computes the stats of their definition. Where the world has no such definition, nothing is computed and none of the modifiers ever acts.',
  bad: `//- stats_config.json
{
  "definitions": { "attributes": { "id": "attributes", "axes": [{ "name": "mana" }] } }
}
//- salt-charm.item.json
{
  "id": 5,
  "name": "Salt charm",
  "stats_metadata": { "atributes": { "modifiers": [{ "type": "additive", "axis": "mana", "value": 10 }] } }
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
    if (!context.workspace.isComplete) return;
    for (const list of context.modifierLists) {
      if (list.modifiers.length > 0 && !isNoteKey(list.definitionId)) checkList(context, list);
    }
  },
};

function checkList(context: RuleContext, { record, definitionId, path }: ModifierList): void {
  const { world } = context.workspace.worlds.resolve(context.file, record);
  if (world === undefined || findDefinition(context.workspace, world, definitionId) !== 'no-definition')
    return;
  if (isExternal(context.config.externals.definitions, definitionId)) return;
  const written = record.metadata?.value;
  const known = [...context.workspace.factsOf(world.record).definitions.keys()];
  const meant = suggestName(
    definitionId,
    known.filter((id) => !isJsonObject(written) || !Object.hasOwn(written, id)),
  );
  const { name } = world.record;
  context.report({
    path,
    part: 'key',
    message: l10n.t(
      '{0} has no definition {1}; the game never applies these modifiers{2}',
      name === undefined ? l10n.t('The world') : l10n.t('World {0}', quoteText(name)),
      quoteText(definitionId),
      meant?.question ?? '',
    ),
    fixes: offerName({ path, isKey: true }, meant),
  });
}
