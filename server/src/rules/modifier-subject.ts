import * as l10n from '@vscode/l10n';
import { ownMember } from '../base/json-value.ts';
import { quoteText } from '../engine/quote-text.ts';
import type { ModifierList, WrittenModifier } from '../model/modifier-lists.ts';

/** What a sentence calls a modifier at its beginning: by its source when it names one, else by its place in the list. */
export function nameModifier({ definitionId }: ModifierList, { value, index }: WrittenModifier): string {
  const source = ownMember(value, 'source');
  return typeof source === 'string' && source.trim() !== ''
    ? l10n.t('The modifier {0}', quoteText(source))
    : l10n.t('Modifier {0} for {1}', index + 1, quoteText(definitionId));
}

/** What a modifier does, for the middle of a sentence: `adds 10 to "mana"`; `changes it` when that cannot be told. */
export function describeEffect({ value }: WrittenModifier): string {
  const axis = ownMember(value, 'axis');
  const amount = JSON.stringify(ownMember(value, 'value') ?? null);
  const target = typeof axis === 'string' ? quoteText(axis) : undefined;
  const describe = EFFECTS.get(String(ownMember(value, 'type')));
  if (describe === undefined || !Object.hasOwn(value, 'value')) {
    return target === undefined ? l10n.t('changes it') : l10n.t('changes {0}', target);
  }
  return describe(target ?? l10n.t('it'), amount);
}

const EFFECTS: ReadonlyMap<string, (axis: string, amount: string) => string> = new Map([
  ['additive', (axis, amount) => l10n.t('adds {0} to {1}', amount, axis)],
  ['multiplicative', (axis, amount) => l10n.t('multiplies {0} by {1}', axis, amount)],
  ['absolute', (axis, amount) => l10n.t('sets {0} to {1}', axis, amount)],
]);
