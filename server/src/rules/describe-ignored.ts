import * as l10n from '@vscode/l10n';
import { ownMember } from '../base/json-value.ts';
import { findDefinition } from '../effective/compute-effective.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import type { ModifierList, WrittenModifier } from '../model/modifier-lists.ts';
import { findJudgedParts } from './find-judged-parts.ts';
import type { RuleContext } from './rule-context.ts';

/**
 * What the game does with a modifier that changes no value, for a message. For an NPC that is not nothing: with any modifier
 * that names an axis, whatever it names, the game computes otherwise than without (docs/stat-system.md, 2.7).
 */
export function describeIgnored(context: RuleContext, list: ModifierList, modifier: WrittenModifier): string {
  return countsAsModifier(context, list, modifier)
    ? l10n.t(
        'the game changes no value by it, but, as with any modifier, starts missing axes of {0} at 0 and drops what is no axis',
        quoteText(list.definitionId),
      )
    : l10n.t('the game ignores the modifier');
}

function countsAsModifier(
  { workspace, file }: RuleContext,
  { record, definitionId }: ModifierList,
  { value }: WrittenModifier,
): boolean {
  if (typeof ownMember(value, 'axis') !== 'string') return false;
  const npc = findJudgedParts(workspace, file, record)?.npc;
  if (npc === undefined) return false;
  const { world } = workspace.worlds.resolve(npc.file, npc.record);
  // Without a definition the game applies no modifiers at all.
  return typeof findDefinition(workspace, world, definitionId) !== 'string';
}
