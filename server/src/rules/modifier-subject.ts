import * as l10n from '@vscode/l10n';
import { ownMember } from '../base/json-value.ts';
import { findFailure } from '../engine/computing/find-failure.ts';
import { convertToFloat } from '../engine/values/convert-to-float.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import type { ModifierList, WrittenModifier } from '../model/modifier-lists.ts';
import { describeNoNumber } from './describe-no-number.ts';

/** What a sentence calls a modifier at its beginning: by its source when it names one, else by its place in the list. */
export function nameModifier({ definitionId }: ModifierList, { value, index }: WrittenModifier): string {
  const source = ownMember(value, 'source');
  return typeof source === 'string' && source.trim() !== ''
    ? l10n.t('The modifier {0}', quoteText(source))
    : l10n.t('Modifier {0} for {1}', index + 1, quoteText(definitionId));
}

/**
 * What a modifier of a known type does to its axis, for the middle of a sentence: `adds 10 to "mana"`. The game makes a
 * number of every value, and fails where it cannot (docs/stat-system.md, 2.7).
 */
export function describeEffect({ value }: WrittenModifier): string {
  const axis = quoteText(String(ownMember(value, 'axis')));
  const written = ownMember(value, 'value');
  if (written === undefined) return l10n.t('keeps the value as it is');
  if (findFailure(() => convertToFloat(written, axis)) !== undefined)
    return l10n.t('makes the game fail, for its value is {0}, not a number', describeNoNumber(written));
  const amount = String(convertToFloat(written, axis));
  const type = ownMember(value, 'type');
  if (type === 'additive') return l10n.t('adds {0} to {1}', amount, axis);
  if (type === 'multiplicative') return l10n.t('multiplies {0} by {1}', axis, amount);
  return l10n.t('sets {0} to {1}', axis, amount);
}
